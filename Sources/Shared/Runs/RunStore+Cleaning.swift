import Foundation

extension RunStore {
  /// The records whose key begins with `digits`, in the order of their keys.
  public func records(startingWith digits: String) throws -> [RunRecord] {
    try records().filter { $0.key.description.hasPrefix(digits) }
  }

  /// Removes runs for good, but none that another kept run starts from.
  ///
  /// Gives the keys that are gone. Throws `RunStoreError.notWritable` at the first that can't be removed.
  public func remove(where isUnwanted: (RunRecord) -> Bool) throws -> [RunKey] {
    let all = try records()
    let byKey = Dictionary(all.map { ($0.key, $0) }) { first, _ in first }
    var kept = Set(all.filter { !isUnwanted($0) }.map(\.key))
    // A kept run keeps its parent, and that one its own.
    var open = Array(kept)
    while let key = open.popLast() {
      if let parent = byKey[key]?.parent, kept.insert(parent).inserted { open.append(parent) }
    }
    let gone = all.map(\.key).filter { !kept.contains($0) }
    for key in gone { try files.remove(file(for: key)) }
    return gone
  }

  /// Removes the files that were set aside as damaged, what interrupted writers left behind, and
  /// checkpoints that nobody has gone on from for 30 days.
  ///
  /// Gives the number of files.
  public func removeDamagedFiles() throws -> Int {
    let unused = damagedFiles() + abandonedCheckpoints()
    for file in unused { try files.remove(file) }
    return try unused.count + files.removeAbandoned(among: files(endingIn: "partial"))
  }
}
