import Foundation

/// Cores that one program may use: all renders of a user on this machine share them, so that together they
/// never have more threads than it has cores.
///
/// Each core is a file that its holder locks; the locks end with the process, however it ends.
enum CoreShare {
  /// Calls `body` with a number of threads while it holds as many cores: those that are free, at most
  /// `wanted`; waits until there is one.
  ///
  /// `onWait` is called once before it waits. Throws what `body` throws, `CancellationError` when the flag is
  /// set meanwhile, and a file's error where the folder can't be made.
  static func holding<Result>(
    upTo wanted: Int, of cores: Int, in folder: URL = CoreShare.folder,
    cancelled flag: CancellationFlag, onWait: () -> Void, _ body: (Int) throws -> Result
  ) throws -> Result {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    var locks = try locked(atMost: wanted, of: cores, in: folder)
    if locks.isEmpty { onWait() }
    while locks.isEmpty {
      if flag.isSet { throw CancellationError() }
      usleep(20_000)
      locks = try locked(atMost: wanted, of: cores, in: folder)
    }
    defer { for lock in locks { close(lock) } }
    return try body(locks.count)
  }

  /// Locks of free cores, each an open file.
  private static func locked(
    atMost wanted: Int, of cores: Int, in folder: URL
  ) throws -> [Int32] {
    var taken: [Int32] = []
    for core in 0..<cores where taken.count < wanted {
      let file = folder.appending(path: "core-\(core)").path
      let descriptor = unsafe open(file, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
      guard descriptor >= 0 else {
        let code = POSIXErrorCode(rawValue: errno) ?? .EIO
        for lock in taken { close(lock) }
        throw POSIXError(code)
      }
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 {
        taken.append(descriptor)
      } else {
        close(descriptor)
      }
    }
    return taken
  }

  /// One for each user: nobody can keep another's renders waiting.
  static var folder: URL {
    FileManager.default.temporaryDirectory.appending(path: "swiftnb-cores-\(getuid())")
  }
}
