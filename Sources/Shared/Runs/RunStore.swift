public import Foundation

/// The folder of kept runs: one file each, named by its key.
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

  /// Where the run of `key` is or would be.
  public func file(for key: RunKey) -> URL {
    let name = key.description
    return folder.appending(path: "runs/\(name.prefix(2))/\(name).run")
  }

  /// The kept run of `key`, or `nil` if there is none.
  ///
  /// A damaged file is renamed to `….damaged` and counts as missing. Throws `RunStoreError` for a
  /// newer format and for a file that exists but can't be read.
  public func record(for key: RunKey) throws -> RunRecord? {
    let file = file(for: key)
    guard let record = try record(in: file) else { return nil }
    guard record.key == key else {
      files.setAside(file)
      return nil
    }
    return record
  }

  /// Keeps `record` under its key, replacing an earlier one whole.
  ///
  /// Throws `RunStoreError.notWritable`, for example for a read-only store or a full disk.
  public func keep(_ record: RunRecord) throws {
    try files.write(try RunFile.bytes(of: record), to: file(for: record.key))
  }

  /// All readable records in the order of their keys; damaged ones are set aside.
  public func records() throws -> [RunRecord] {
    try files(endingIn: "run").compactMap(record(in:))
  }

  /// The damaged files that were set aside.
  public func damagedFiles() -> [URL] {
    files(endingIn: "damaged")
  }

  private func record(in file: URL) throws -> RunRecord? {
    guard let bytes = try Self.bytes(of: file) else { return nil }
    do {
      return try RunFile.record(in: bytes)
    } catch .newerFormat(let version) {
      throw RunStoreError.newerFormat(file: file.path, version: version)
    } catch .unreadable {
      files.setAside(file)
      return nil
    }
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

  /// The files of runs and checkpoints with this extension, by path.
  func files(endingIn kind: String) -> [URL] {
    let all = ["runs", "checkpoints"].flatMap { name in
      let found = FileManager.default.enumerator(
        at: folder.appending(path: name), includingPropertiesForKeys: nil)
      return (found?.allObjects ?? []).compactMap { $0 as? URL }
    }
    return all.filter { $0.pathExtension == kind }.sorted { $0.path < $1.path }
  }
}
