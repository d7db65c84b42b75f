import Foundation

/// Writes a file so that after a crash either the old or the whole new one is there.
enum DurableFile {
  static func write(_ bytes: Data, to file: URL) throws {
    let folder = file.deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    // Two processes may keep the same run at once, so that each needs a name of its own.
    let temporary = folder.appending(path: ".\(UUID().uuidString).partial")
    do {
      try bytes.write(to: temporary, options: .withoutOverwriting)
      try flush(temporary, flags: O_WRONLY)
      guard unsafe rename(temporary.path, file.path) == 0 else { throw lastFailure() }
      // Only the folder's own flush makes the new name last.
      try flush(folder, flags: O_RDONLY | O_DIRECTORY)
    } catch {
      try? FileManager.default.removeItem(at: temporary)
      throw error
    }
  }

  private static func flush(_ file: URL, flags: Int32) throws {
    let descriptor = unsafe open(file.path, flags)
    guard descriptor >= 0 else { throw lastFailure() }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw lastFailure() }
  }

  private static func lastFailure() -> POSIXError {
    POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
  }
}
