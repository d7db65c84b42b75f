public import Foundation

/// Why the run store could not do what was asked.
public enum RunStoreError: Error, Hashable, CustomStringConvertible {
  case newerFormat(file: String, version: Int)
  case notReadable(file: String, reason: String)
  case notWritable(folder: String, reason: String)

  /// Names the file, what was found, and the remedy.
  public var description: String {
    switch self {
    case .newerFormat(let file, let version):
      """
      \(file): this run has format \(version), but this swiftnb reads up to \
      \(RunRecord.formatVersion); update swiftnb, or set SWIFTNB_STORE to another folder
      """
    case .notReadable(let file, let reason):
      "\(file): this run can't be read (\(reason)); check the permissions of the run store"
    case .notWritable(let folder, let reason):
      """
      \(folder): runs can't be kept here (\(reason)); make the folder writable, or set \
      SWIFTNB_STORE to one that is
      """
    }
  }
}

extension RunStoreError: LocalizedError {
  /// The description, where Foundation asks.
  public var errorDescription: String? { description }
}
