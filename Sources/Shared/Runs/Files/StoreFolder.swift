public import Foundation

/// The one place where a store's folder is changed.
///
/// After a crash at any moment each file is the old one or the whole new one.
public struct StoreFolder: Sendable {
  public let url: URL
  let operations: any FileOperations

  /// Needs not exist yet.
  public init(at url: URL) {
    self.init(at: url, by: SystemFiles())
  }

  init(at url: URL, by operations: any FileOperations) {
    self.url = url
    self.operations = operations
  }

  /// Makes the folder where there is none; throws `RunStoreError.notWritable`.
  public func make() throws(RunStoreError) {
    do throws(FileFailure) {
      try makeFolder(url)
    } catch {
      throw .notWritable(error)
    }
  }

  /// Replaces `file`, in the folder, by `bytes` or leaves it as it is.
  ///
  /// Throws `RunStoreError.notWritable`; then nothing is left behind but what the disk won't remove.
  public func write(_ bytes: Data, to file: URL) throws(RunStoreError) {
    do throws(FileFailure) {
      let parent = file.deletingLastPathComponent()
      try makeFolder(parent)
      try WholeFile.write(bytes, to: file, by: operations)
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

  /// Removes those of the temporary files whose writers are gone, and says how many.
  func removeAbandoned(among files: [URL]) throws(RunStoreError) -> Int {
    var count = 0
    for file in files {
      do throws(FileFailure) {
        let descriptor = try operations.open(file.path, O_WRONLY)
        let isFree = try operations.lock(descriptor, byte: 0, waits: false, of: file.path)
        if isFree && operations.isFile(descriptor, at: file.path) {
          try operations.remove(file.path)
          count += 1
        }
        try operations.close(descriptor, of: file.path)
      } catch {
        throw .notWritable(error)
      }
    }
    return count
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
