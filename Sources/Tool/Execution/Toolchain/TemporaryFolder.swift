import Foundation
import Runs

/// A folder that is removed with its owner, and by the next one made beside it if its owner was killed.
///
/// Its owner holds a lock on it, which ends with the process.
struct TemporaryFolder: ~Copyable {
  let url: URL
  private let lock: Int32

  private static let ending = "partial"
  /// Between its making and its lock a folder has another name, so that nobody takes it for abandoned.
  private static let newEnding = "making"

  init(in parent: URL) throws {
    let name = UUID().uuidString
    let new = parent.appending(path: ".\(name).\(Self.newEnding)")
    let final = parent.appending(path: ".\(name).\(Self.ending)")
    try StoreFolder(at: new).make()
    Self.removeAbandoned(in: parent)
    let descriptor = unsafe open(new.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0, flock(descriptor, LOCK_EX | LOCK_NB) == 0,
      unsafe rename(new.path, final.path) == 0
    else {
      let code = errno
      if descriptor >= 0 { close(descriptor) }
      try? FileManager.default.removeItem(at: new)
      throw POSIXError(POSIXErrorCode(rawValue: code) ?? .EIO)
    }
    // Only now: what owns nothing yet must not be destroyed when something throws.
    (url, lock) = (final, descriptor)
  }

  /// Removes the folders whose owners are gone.
  private static func removeAbandoned(in parent: URL) {
    let folders = try? FileManager.default.contentsOfDirectory(
      at: parent, includingPropertiesForKeys: [.contentModificationDateKey])
    for folder in folders ?? [] where folder.lastPathComponent.hasPrefix(".") {
      switch folder.pathExtension {
      case ending:
        let descriptor = unsafe open(folder.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { continue }
        if flock(descriptor, LOCK_EX | LOCK_NB) == 0 {
          try? FileManager.default.removeItem(at: folder)
        }
        close(descriptor)
      case newEnding:
        let values = try? folder.resourceValues(forKeys: [.contentModificationDateKey])
        // Its maker needs less than a millisecond to the lock.
        let age = values?.contentModificationDate.map { -$0.timeIntervalSinceNow } ?? 0
        if age > 60 { try? FileManager.default.removeItem(at: folder) }
      default: break
      }
    }
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
    close(lock)
  }
}
