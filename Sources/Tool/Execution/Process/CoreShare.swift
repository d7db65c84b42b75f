import Foundation

/// Cores that one program may use: all renders of a user on this machine share them, so that together they
/// never have more threads than it has cores.
///
/// Each core is a file that its holder locks; the locks end with the process, however it ends.
struct CoreShare: ~Copyable {
  private let locks: [Int32]

  /// How many threads the program may have.
  var threads: Int { locks.count }

  /// Takes as many free cores as there are, at most `wanted`; waits until there is one.
  ///
  /// `onWait` is called once before it waits. Throws `CancellationError` when the flag is set meanwhile,
  /// and a file's error where the folder can't be made.
  init(
    upTo wanted: Int, of cores: Int, in folder: URL = CoreShare.folder,
    cancelled flag: CancellationFlag, onWait: () -> Void
  ) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    var hasWaited = false
    while true {
      let taken = try Self.locked(atMost: wanted, of: cores, in: folder)
      if !taken.isEmpty {
        locks = taken
        return
      }
      if flag.isSet { throw CancellationError() }
      if !hasWaited { onWait() }
      hasWaited = true
      usleep(20_000)
    }
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

  deinit {
    for lock in locks { close(lock) }
  }
}
