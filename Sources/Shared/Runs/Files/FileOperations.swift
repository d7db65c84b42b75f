import Foundation

/// The system calls by which a store changes its disk; each of them can fail.
///
/// A protocol, so that tests can let any one of them fail.
protocol FileOperations: Sendable {
  /// Makes one folder, whose parent exists; one that is there already is no failure.
  func makeFolder(_ path: String) throws(FileFailure)

  /// Opens with the flags of `open(2)`.
  func open(_ path: String, _ flags: Int32) throws(FileFailure) -> Int32

  /// Cuts an open file to no bytes.
  func empty(_ descriptor: Int32, of path: String) throws(FileFailure)

  /// Whether the open file is what bears the name now.
  func isFile(_ descriptor: Int32, at path: String) -> Bool

  /// Writes a part of `bytes`, perhaps less than all, and says how much.
  func write(_ bytes: Data, to descriptor: Int32, of path: String) throws(FileFailure) -> Int

  /// Returns when what was written has reached the disk.
  func synchronize(_ descriptor: Int32, of path: String) throws(FileFailure)

  /// Closes the descriptor, whether it throws or not.
  func close(_ descriptor: Int32, of path: String) throws(FileFailure)

  /// Gives a file another name in place of what bore it.
  func rename(_ path: String, to other: String) throws(FileFailure)

  /// Removes a file; one that is not there is no failure.
  func remove(_ path: String) throws(FileFailure)

  /// Locks one byte of an open file against all other openings of it, in this process too.
  ///
  /// The lock ends with the descriptor, and so with the process however that ends. Without `waits`
  /// the answer is `false` when another holds it.
  func lock(
    _ descriptor: Int32, byte: Int64, waits: Bool, of path: String
  ) throws(FileFailure) -> Bool
}
