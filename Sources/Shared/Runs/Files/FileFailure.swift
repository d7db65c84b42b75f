public import Foundation

/// A system call that failed: which, on what, and why.
public struct FileFailure: Error, Hashable, CustomStringConvertible {
  /// The call's name, such as `fsync`.
  public var operation: String
  public var path: String
  /// The value of `errno`.
  public var code: Int32

  /// The call and the system's words for the code.
  var reason: String { unsafe "\(operation): \(String(cString: strerror(code)))" }

  /// What the user can do about it.
  var remedy: String {
    switch code {
    case ENOSPC, EDQUOT: "free some space"
    case EROFS, EACCES, EPERM: "make the folder writable"
    case ENOTDIR, EEXIST, EISDIR: "move away what is in the way"
    default: "look after the disk"
    }
  }

  /// Names the file, what was found, and the remedy.
  public var description: String { "\(path): can't be written (\(reason)); \(remedy)" }
}

extension FileFailure: LocalizedError {
  /// The description, where Foundation asks.
  public var errorDescription: String? { description }
}
