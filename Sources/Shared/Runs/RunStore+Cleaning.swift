import Foundation

extension RunStore {
  /// The records whose key begins with `digits`, in the order of their keys.
  public func records(startingWith digits: String) throws -> [RunRecord] {
    guard digits.allSatisfy(\.isHexDigit) else { return [] }
    return try recordFiles(in: digits.count < 2 ? "runs" : "runs/\(digits.prefix(2))")
      .filter { $0.lastPathComponent.hasPrefix(digits) }
      .compactMap { try record(in: $0) }
  }

  /// Reads every record with its arrays, sets aside the damaged ones, and counts the whole ones.
  public func verify() throws -> Int {
    try recordFiles().count { try record(in: $0) != nil }
  }

  /// Removes runs for good, but none that another kept run starts from.
  ///
  /// Gives the digits of the keys that are gone. Throws `RunStoreError.notWritable` at the first that can't be removed.
  public func remove(where isUnwanted: (RunSummary) -> Bool) throws -> [String] {
    let all = try summaries()
    let byKey = Dictionary(all.map { ($0.key, $0) }) { first, _ in first }
    var kept = Set(all.filter { !isUnwanted($0) }.map(\.key))
    // A kept run keeps its parent, and that one its own.
    var open = Array(kept)
    while let key = open.popLast() {
      if let parent = byKey[key]?.parent, kept.insert(parent).inserted { open.append(parent) }
    }
    let gone = all.map(\.key).filter { !kept.contains($0) }
    for key in gone { try remove(key) }
    return gone
  }

  /// The record goes first, so that no moment shows one without its arrays.
  private func remove(_ key: String) throws(RunStoreError) {
    for ending in [Self.recordEnding, RunFile.firstFormatEnding, Self.arraysEnding] {
      try files.remove(file(for: key, ending: ending))
    }
  }

  /// Removes the files that were set aside as damaged, what interrupted writers left behind, and
  /// checkpoints that nobody has gone on from for 30 days.
  ///
  /// Gives the number of files.
  public func removeDamagedFiles() throws -> Int {
    let unused = damagedFiles() + abandonedCheckpoints()
    for file in unused { try files.remove(file) }
    let abandoned = try files.removeAbandoned(among: files(endingIn: "partial"))
    return try unused.count + abandoned + removeLoneArrays()
  }

  /// Removes files of arrays without a record, but for those of a writer that is about to add it.
  private func removeLoneArrays() throws(RunStoreError) -> Int {
    var count = 0
    for file in files(endingIn: Self.arraysEnding) {
      let record = file.deletingPathExtension().appendingPathExtension(Self.recordEnding)
      let key = record.deletingPathExtension().lastPathComponent
      guard !FileManager.default.fileExists(atPath: record.path),
        let lock = try pairLock(of: key, waits: false)
      else { continue }
      defer { lock.release() }
      // Its writer may have ended since.
      guard !FileManager.default.fileExists(atPath: record.path) else { continue }
      try files.remove(file)
      count += 1
    }
    return count
  }
}
