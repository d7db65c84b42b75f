import Foundation
import Synchronization

/// The line of the statement that runs, in memory that outlives the process: the tool reads it after a
/// crash or a kill.
@safe struct StatementLine: ~Copyable, @unchecked Sendable {
  // Unchecked: one aligned word, written by the thread that runs the cells.
  private let word: UnsafeMutablePointer<Int>?

  /// Maps the file of eight bytes that `SWIFTNB_LINE` names.
  init(path: String?) {
    unsafe word = path.flatMap { unsafe StatementLine.mapped($0) }
  }

  func note(_ line: Int) {
    unsafe word?.pointee = line
  }

  private static func mapped(_ path: String) -> UnsafeMutablePointer<Int>? {
    let file = unsafe open(path, O_RDWR | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    let size = MemoryLayout<Int>.size
    // The tool has written the bytes: a page that the disk had no room for would kill the process here.
    var status = stat()
    guard unsafe fstat(file, &status) == 0, status.st_size >= size else { return nil }
    let memory = unsafe mmap(nil, size, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0)
    guard unsafe memory != MAP_FAILED else { return nil }
    return unsafe memory?.bindMemory(to: Int.self, capacity: 1)
  }
}
