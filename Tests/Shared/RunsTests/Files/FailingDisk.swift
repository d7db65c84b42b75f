import Foundation
import Synchronization

@testable import Runs

/// The disk, but for one call, or all from one on, that fails or writes short.
final class FailingDisk: FileOperations {
  enum Fault: Hashable, CustomStringConvertible {
    /// The call fails with this code, the later ones do not.
    case once(Int32)
    /// The call and all after it fail, removing too: what a crash leaves behind.
    case always(Int32)
    /// A write takes only one byte; nothing fails.
    case shortWrite

    var description: String {
      switch self {
      case .once(let code): "once \(unsafe String(cString: strerror(code)))"
      case .always(let code): "always \(unsafe String(cString: strerror(code)))"
      case .shortWrite: "short write"
      }
    }
  }

  private let place: Int
  private let fault: Fault
  private let disk = SystemFiles()
  private let calls = Mutex<[String]>([])

  init(failingAt place: Int, _ fault: Fault) {
    self.place = place
    self.fault = fault
  }

  /// Counts the calls and lets none fail.
  convenience init() { self.init(failingAt: .max, .shortWrite) }

  /// The names of the calls so far.
  var names: [String] { calls.withLock { $0 } }

  /// Notes a call; throws where it is to fail, and says whether it is the chosen one.
  private func note(_ name: String, _ path: String) throws(FileFailure) -> Bool {
    let index = calls.withLock { calls in
      calls.append(name)
      return calls.count - 1
    }
    switch fault {
    case .once(let code) where index == place, .always(let code) where index >= place:
      throw FileFailure(operation: name, path: path, code: code)
    case .once, .always, .shortWrite: return index == place
    }
  }

  func makeFolder(_ path: String) throws(FileFailure) {
    _ = try note("mkdir", path)
    try disk.makeFolder(path)
  }

  func open(_ path: String, _ flags: Int32) throws(FileFailure) -> Int32 {
    _ = try note("open", path)
    return try disk.open(path, flags)
  }

  func empty(_ descriptor: Int32, of path: String) throws(FileFailure) {
    _ = try note("ftruncate", path)
    try disk.empty(descriptor, of: path)
  }

  func isFile(_ descriptor: Int32, at path: String) -> Bool {
    disk.isFile(descriptor, at: path)
  }

  func write(_ bytes: Data, to descriptor: Int32, of path: String) throws(FileFailure) -> Int {
    do {
      let isShort = try note("write", path)
      return try disk.write(isShort ? bytes.prefix(1) : bytes, to: descriptor, of: path)
    } catch {
      // A full disk takes a part first.
      _ = try disk.write(bytes.prefix(bytes.count / 2), to: descriptor, of: path)
      throw error
    }
  }

  func synchronize(_ descriptor: Int32, of path: String) throws(FileFailure) {
    // No test pulls the plug, and thousands of real ones would take minutes.
    _ = try note("fsync", path)
  }

  func close(_ descriptor: Int32, of path: String) throws(FileFailure) {
    // The descriptor is gone whatever the call says.
    try disk.close(descriptor, of: path)
    _ = try note("close", path)
  }

  func rename(_ path: String, to other: String) throws(FileFailure) {
    _ = try note("rename", other)
    try disk.rename(path, to: other)
  }

  func remove(_ path: String) throws(FileFailure) {
    _ = try note("unlink", path)
    try disk.remove(path)
  }

  func lock(
    _ descriptor: Int32, byte: Int64, waits: Bool, of path: String
  ) throws(FileFailure) -> Bool {
    _ = try note("lock", path)
    return try disk.lock(descriptor, byte: byte, waits: waits, of: path)
  }
}
