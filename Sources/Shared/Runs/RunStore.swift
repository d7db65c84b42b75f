public import Foundation

/// The folder of kept runs: a file of lines each, named by its key, and one of arrays beside it.
///
/// Safe to use from several tasks and processes: files are written aside and renamed, and writers of
/// one key take turns.
public struct RunStore: Sendable {
  public var folder: URL { files.url }

  /// All changes on the disk go through it.
  let files: StoreFolder

  /// Opens `folder`, which need not exist yet.
  public init(at folder: URL) {
    files = StoreFolder(at: folder)
  }

  init(at folder: URL, by operations: any FileOperations) {
    files = StoreFolder(at: folder, by: operations)
  }

  /// Where the record of `key` is or would be.
  public func file(for key: RunKey) -> URL { file(for: key, ending: Self.recordEnding) }

  /// Where the arrays of `key` are or would be.
  public func arraysFile(for key: RunKey) -> URL { file(for: key, ending: Self.arraysEnding) }

  /// The kept run of `key`, or `nil` if there is none.
  ///
  /// Damaged files are renamed to `….damaged` and count as missing. Throws `RunStoreError` for a
  /// newer format and for a file that exists but can't be read.
  public func record(for key: RunKey) throws -> RunRecord? {
    for ending in [Self.recordEnding, RunFile.firstFormatEnding] {
      if let record = try record(in: file(for: key, ending: ending)) { return record }
    }
    return nil
  }

  /// Keeps `record` under its key, replacing an earlier one whole.
  ///
  /// Throws `RunStoreError.notWritable`, for example for a read-only store or a full disk.
  public func keep(_ record: RunRecord) throws {
    let (lines, arrays) = try RunFile.bytes(of: record)
    let file = file(for: record.key)
    if arrays.isEmpty {
      try files.write(lines, to: file)
    } else {
      try keep(arrays, then: lines, of: record.key)
    }
    RunIndex(of: self).append(record, in: file)
  }

  /// The arrays come first: a record that is there has them, and one whose arrays are another run's
  /// fails by their checksum.
  private func keep(_ arrays: Data, then lines: Data, of key: RunKey) throws {
    let lock = try pairLock(of: key, waits: true)
    defer { lock?.release() }
    let (file, arraysFile) = (file(for: key), arraysFile(for: key))
    try files.write(arrays, to: arraysFile)
    do {
      try files.write(lines, to: file)
    } catch {
      if !FileManager.default.fileExists(atPath: file.path) { try? files.remove(arraysFile) }
      throw error
    }
  }

  /// Held while a run's two files are written; arrays without a record that nobody has locked are
  /// what a crash left.
  func pairLock(of key: some CustomStringConvertible, waits: Bool) throws(RunStoreError)
    -> StoreLock?
  {
    do throws(FileFailure) {
      return try files.lock(named: "pair \(key)", waits: waits)
    } catch {
      throw .notWritable(error)
    }
  }

  /// All readable records in the order of their keys; damaged ones are set aside.
  public func records() throws -> [RunRecord] {
    var last: RunKey?
    return try recordFiles().compactMap { file in
      guard let record = try record(in: file), record.key != last else { return nil }
      // The second format's file comes first, and an old one beside it says nothing new.
      last = record.key
      return record
    }
  }

  /// The damaged files that were set aside.
  public func damagedFiles() -> [URL] {
    files(endingIn: "damaged")
  }

  static let recordEnding = "jsonl"
  static let arraysEnding = "arrays"

  func file(for key: some CustomStringConvertible, ending: String) -> URL {
    let name = key.description
    return folder.appending(path: "runs/\(name.prefix(2))/\(name).\(ending)")
  }

  /// Records of both formats by name, the newer format's before the older one's.
  func recordFiles(in folder: String = "runs") -> [URL] {
    files(endingIn: Self.recordEnding, RunFile.firstFormatEnding, in: [folder])
  }

  /// The record in a file; `nil` where there is none, and where it is damaged and was set aside.
  func record(in file: URL, _ extent: RunFile.Extent = .all) throws -> RunRecord? {
    guard let bytes = try Self.bytes(of: file) else { return nil }
    do {
      let record = try read(bytes, of: file, extent)
      if record.key.description == file.deletingPathExtension().lastPathComponent { return record }
      setAside(file)
    } catch .newerFormat(let version) {
      throw RunStoreError.newerFormat(file: file.path, version: version)
    } catch .unreadable {
      setAside(file)
    }
    return nil
  }

  private func read(
    _ bytes: Data, of file: URL, _ extent: RunFile.Extent
  ) throws(RunFile.Damage) -> RunRecord {
    if file.pathExtension == RunFile.firstFormatEnding {
      return try RunFile.firstFormatRecord(in: bytes)
    }
    let arrays = file.deletingPathExtension().appendingPathExtension(Self.arraysEnding)
    return try RunFile.record(in: bytes, extent) { try? Data(contentsOf: arrays) }
  }

  /// The bytes of a file, or `nil` when there is none.
  static func bytes(of file: URL) throws -> Data? {
    do {
      return try Data(contentsOf: file)
    } catch CocoaError.fileReadNoSuchFile {
      return nil
    } catch {
      throw RunStoreError.notReadable(file: file.path, reason: error.localizedDescription)
    }
  }

  /// The record and its arrays: neither is of use without the other.
  private func setAside(_ file: URL) {
    files.setAside(file)
    let arrays = file.deletingPathExtension().appendingPathExtension(Self.arraysEnding)
    if FileManager.default.fileExists(atPath: arrays.path) { files.setAside(arrays) }
  }

  /// The files of runs and checkpoints with these extensions, or of one folder, by path.
  func files(endingIn kinds: String..., in folders: [String] = ["runs", "checkpoints"]) -> [URL] {
    let all = folders.flatMap { name in
      let found = FileManager.default.enumerator(
        at: folder.appending(path: name), includingPropertiesForKeys: nil)
      return (found?.allObjects ?? []).compactMap { $0 as? URL }
    }
    return all.filter { kinds.contains($0.pathExtension) }.sorted { $0.path < $1.path }
  }
}
