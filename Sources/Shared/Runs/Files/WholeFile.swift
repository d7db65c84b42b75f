public import Foundation

/// Writes a file so that whatever happens the old one is there or the whole new one.
///
/// The temporary file beside it has one name, `.NAME.partial`, and its writer locks it: two writers take
/// turns, and what a killed one left is taken over by the next.
public enum WholeFile {
  /// Replaces `file` by `bytes` or leaves it as it is; throws `FileFailure`.
  public static func write(_ bytes: Data, to file: URL) throws(FileFailure) {
    try write(bytes, to: file, by: SystemFiles())
  }

  static func write(
    _ bytes: Data, to file: URL, by operations: any FileOperations
  ) throws(FileFailure) {
    let temporary =
      file.deletingLastPathComponent().appending(path: ".\(file.lastPathComponent).partial").path
    let descriptor = try opened(temporary, by: operations)
    do throws(FileFailure) {
      try operations.empty(descriptor, of: temporary)
      var rest = bytes
      while !rest.isEmpty {
        let count = try operations.write(rest, to: descriptor, of: temporary)
        // A disk that takes nothing and names no reason would be asked for ever.
        guard count > 0 else { throw FileFailure(operation: "write", path: temporary, code: EIO) }
        rest = rest.dropFirst(count)
      }
      try operations.synchronize(descriptor, of: temporary)
      try operations.rename(temporary, to: file.path)
    } catch {
      try? operations.remove(temporary)
      try? operations.close(descriptor, of: temporary)
      throw error
    }
    try operations.close(descriptor, of: temporary)
  }

  /// The temporary file, locked; while another writer has it, that one's is waited for.
  private static func opened(
    _ path: String, by operations: any FileOperations
  ) throws(FileFailure) -> Int32 {
    while true {
      let descriptor = try operations.open(path, O_WRONLY | O_CREAT)
      do throws(FileFailure) {
        _ = try operations.lock(descriptor, byte: 0, waits: true, of: path)
        // The other writer has renamed what was opened here: it is the file itself now.
        if operations.isFile(descriptor, at: path) { return descriptor }
      } catch {
        // Without locks there is no telling whose it is; most likely it was made here.
        try? operations.remove(path)
        try? operations.close(descriptor, of: path)
        throw error
      }
      try operations.close(descriptor, of: path)
    }
  }
}
