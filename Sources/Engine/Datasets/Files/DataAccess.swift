public import Digests
import Synchronization

/// Tells who wants to know which data files were read or looked for: a report depends on them.
public enum DataAccess: Hashable, Sendable {
  /// A reader opened a file; the digest is that of its bytes as they are stored.
  case opened(path: String, digest: Digest)
  /// A reader found no file there, or listed a folder.
  case looked(path: String, found: PathObservation)

  /// Calls `recorder` with every access from now on, on the reader's thread; `nil` ends that.
  public static func setRecorder(_ recorder: (@Sendable (DataAccess) -> Void)?) {
    current.withLock { $0 = recorder }
  }

  static func report(_ access: () -> DataAccess) {
    // Called outside of the lock, so that a recorder may open files itself.
    let recorder = current.withLock { $0 }
    recorder?(access())
  }

  private static let current = Mutex<(@Sendable (DataAccess) -> Void)?>(nil)
}
