import Digests
import Foundation
import Synchronization

/// A lock that its holder's end releases, however it ends: nothing remains of it on the disk.
///
/// Each thing to be locked is one byte of the store's file `lock`, chosen by the digest of its name.
public final class StoreLock: Sendable {
  private let descriptor: Mutex<Int32?>
  private let operations: any FileOperations
  private let path: String

  fileprivate init(_ descriptor: Int32, of path: String, by operations: any FileOperations) {
    self.descriptor = Mutex(descriptor)
    self.operations = operations
    self.path = path
  }

  /// Lets the next one have it; a second call does nothing.
  public func release() {
    let open = descriptor.withLock { descriptor in
      defer { descriptor = nil }
      return descriptor
    }
    if let open { try? operations.close(open, of: path) }
  }

  deinit { release() }
}

extension StoreFolder {
  /// The lock of this name, or `nil` when another holds it and the caller does not wait.
  func lock(named name: String, waits: Bool) throws(FileFailure) -> StoreLock? {
    try makeFolder(url)
    let path = url.appending(path: "lock").path
    let descriptor = try operations.open(path, O_RDWR | O_CREAT)
    do throws(FileFailure) {
      let digits = Digest(of: name).description.prefix(15)
      let byte = Int64(digits, radix: 16) ?? 0
      if try operations.lock(descriptor, byte: byte, waits: waits, of: path) {
        return StoreLock(descriptor, of: path, by: operations)
      }
    } catch {
      try? operations.close(descriptor, of: path)
      throw error
    }
    try operations.close(descriptor, of: path)
    return nil
  }
}
