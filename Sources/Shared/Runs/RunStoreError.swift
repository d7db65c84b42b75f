public import Foundation

/// Why the run store could not do what was asked.
public enum RunStoreError: Error, Hashable, CustomStringConvertible {
  case newerFormat(file: String, version: Int)
  case notReadable(file: String, reason: String)
  case notWritable(file: String, reason: String, remedy: String)

  /// The remedy is chosen by the system call's error.
  public static func notWritable(_ failure: FileFailure) -> RunStoreError {
    let isFull = failure.code == ENOSPC || failure.code == EDQUOT
    return .notWritable(
      file: failure.path, reason: failure.reason,
      remedy: failure.remedy + (isFull ? " (swiftnb runs gc removes old runs)" : "")
        + ", or set SWIFTNB_STORE to another folder")
  }

  /// Names the file, what was found, and the remedy.
  public var description: String {
    switch self {
    case .newerFormat(let file, let version):
      """
      \(file): this file has format \(version), made by a newer swiftnb than this one; update swiftnb, \
      or set SWIFTNB_STORE to another folder
      """
    case .notReadable(let file, let reason):
      "\(file): this run can't be read (\(reason)); check the permissions of the run store"
    case .notWritable(let file, let reason, let remedy):
      "\(file): the run store can't be changed (\(reason)); \(remedy)"
    }
  }
}

extension RunStoreError: LocalizedError {
  /// The description, where Foundation asks.
  public var errorDescription: String? { description }
}
