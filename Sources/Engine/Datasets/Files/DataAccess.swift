public import Digests
import Synchronization

/// Tells who wants to know which data files were read: a report depends on them.
public enum DataAccess {
  /// A file that a reader opened, and the digest of its bytes as they are stored.
  public struct OpenedFile: Hashable, Sendable {
    public let path: String
    public let digest: Digest
  }

  /// Calls `recorder` with every file opened from now on, on the opening thread; `nil` ends that.
  public static func setRecorder(_ recorder: (@Sendable (OpenedFile) -> Void)?) {
    current.withLock { $0 = recorder }
  }

  static func report(_ file: () -> OpenedFile) {
    // Called outside of the lock, so that a recorder may open files itself.
    let recorder = current.withLock { $0 }
    recorder?(file())
  }

  private static let current = Mutex<(@Sendable (OpenedFile) -> Void)?>(nil)
}
