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
    for key in gone { try removeFile(file(for: key)) }
    return gone
  }

  /// Removes the files that were set aside as damaged, and what interrupted writers left behind.
  ///
  /// Gives the number of files.
  public func removeDamagedFiles() throws -> Int {
    let files = damagedFiles() + partialFiles(olderThan: 3600)
    for file in files { try removeFile(file) }
    return files.count
  }

  /// Unfinished files that nobody has written to for `seconds`.
  private func partialFiles(olderThan seconds: Double) -> [URL] {
    files(endingIn: "partial").filter { file in
      guard let attributes = try? FileManager.default.attributesOfItem(atPath: file.path),
        let date = attributes[.modificationDate] as? Date
      else { return false }
      return -date.timeIntervalSinceNow > seconds
    }
  }

  private func removeFile(_ file: URL) throws {
    do {
      try FileManager.default.removeItem(at: file)
    } catch {
      throw RunStoreError.notWritable(folder: folder.path, reason: error.localizedDescription)
    }
  }
}
