import Foundation

/// The one place where a store's folder is changed.
///
/// After a crash at any moment each file is the old one or the whole new one. Writers of one file take
/// turns by a lock, so that its temporary file has one name: whoever writes the file next takes over
/// what a crash left there, and a temporary file that nobody has locked is an abandoned one.
struct StoreFolder: Sendable {
  let url: URL
  let operations: any FileOperations

  init(at url: URL, by operations: any FileOperations = SystemFiles()) {
    self.url = url
    self.operations = operations
  }

  /// Replaces `file`, in the folder, by `bytes` or leaves it as it is.
  ///
  /// Throws `RunStoreError.notWritable`; then nothing is left behind but what the disk won't remove.
  func write(_ bytes: Data, to file: URL) throws(RunStoreError) {
    do throws(FileFailure) {
      let parent = file.deletingLastPathComponent()
      try makeFolder(parent)
      let lock = try lock(file, waits: true)
      defer { lock?.release() }
      let temporary = temporary(of: file).path
      do throws(FileFailure) {
        try write(bytes, toNew: temporary)
        try operations.rename(temporary, to: file.path)
      } catch {
        try? operations.remove(temporary)
        throw error
      }
      // Only the folder's own synchronisation makes the new name last.
      try synchronize(parent)
    } catch {
      throw .notWritable(error)
    }
  }

  /// Removes a file for good; one that is not there is no failure.
  func remove(_ file: URL) throws(RunStoreError) {
    do throws(FileFailure) {
      try operations.remove(file.path)
    } catch {
      throw .notWritable(error)
    }
  }

  /// Renames a damaged file to `….damaged`; where that fails it stays, and is found again next time.
  func setAside(_ file: URL) {
    try? operations.rename(file.path, to: file.path + ".damaged")
  }

  /// Removes the temporary files below `folder` whose writers are gone, and says how many.
  func removeAbandoned(among files: [URL]) throws(RunStoreError) -> Int {
    var count = 0
    for file in files where file.lastPathComponent.hasSuffix(Self.temporaryEnding) {
      do throws(FileFailure) {
        let name = file.lastPathComponent.dropFirst().dropLast(Self.temporaryEnding.count)
        let owner = file.deletingLastPathComponent().appending(path: String(name))
        guard let lock = try lock(owner, waits: false) else { continue }
        defer { lock.release() }
        try operations.remove(file.path)
        count += 1
      } catch {
        throw .notWritable(error)
      }
    }
    return count
  }

  static let temporaryEnding = ".partial"

  private func temporary(of file: URL) -> URL {
    file.deletingLastPathComponent()
      .appending(path: ".\(file.lastPathComponent)\(Self.temporaryEnding)")
  }

  private func write(_ bytes: Data, toNew path: String) throws(FileFailure) {
    let descriptor = try operations.open(path, O_WRONLY | O_CREAT | O_TRUNC)
    var rest = bytes
    do throws(FileFailure) {
      while !rest.isEmpty {
        let count = try operations.write(rest, to: descriptor, of: path)
        // A disk that takes nothing and names no reason would be asked for ever.
        guard count > 0 else { throw FileFailure(operation: "write", path: path, code: EIO) }
        rest = rest.dropFirst(count)
      }
      try operations.synchronize(descriptor, of: path)
    } catch {
      try? operations.close(descriptor, of: path)
      throw error
    }
    try operations.close(descriptor, of: path)
  }

  /// Makes the folder and those above it, and makes each new name last.
  func makeFolder(_ folder: URL) throws(FileFailure) {
    guard !FileManager.default.fileExists(atPath: folder.path) else { return }
    let parent = folder.deletingLastPathComponent()
    if parent.path != folder.path { try makeFolder(parent) }
    try operations.makeFolder(folder.path)
    try synchronize(parent)
  }

  private func synchronize(_ folder: URL) throws(FileFailure) {
    let descriptor = try operations.open(folder.path, O_RDONLY | O_DIRECTORY)
    do throws(FileFailure) {
      try operations.synchronize(descriptor, of: folder.path)
    } catch {
      try? operations.close(descriptor, of: folder.path)
      throw error
    }
    try operations.close(descriptor, of: folder.path)
  }
}
