import Foundation
import Synchronization

/// A child in a session and a process group of its own, with standard output, standard error and events on pipes.
///
/// Whatever way its owner leaves, the whole group is killed and the child reaped.
struct ChildProcess: ~Copyable {
  /// Where a child's bytes come from.
  enum Stream: Int, CaseIterable {
    case output
    case errors
    case events

    /// The child's descriptor.
    var descriptor: Int32 { Int32(rawValue + 1) }
  }

  /// How a child ended.
  enum Ending: Equatable, CustomStringConvertible {
    case exited(Int32)
    case signalled(Int32)

    var description: String {
      switch self {
      case .exited(let code): "it left with exit code \(code)"
      case .signalled(let signal): "it was ended by signal \(signal)"
      }
    }
  }

  let identifier: pid_t
  private let output: DescriptorPipe
  private let errors: DescriptorPipe
  private let events: DescriptorPipe

  /// Starts `command`, whose first word is a path; throws a `POSIXError` when it can't be started.
  init(_ command: [String], environment: [String: String]) throws {
    // Between a pipe's making and its mark another child must not be started: it would inherit the
    // pipe and hold it open.
    self = try ChildProcess.starting.withLock { _ in
      try ChildProcess(command, variables: environment)
    }
  }

  private static let starting = Mutex(())

  private init(_ command: [String], variables: [String: String]) throws {
    var output = try DescriptorPipe()
    var errors = try DescriptorPipe()
    var events = try DescriptorPipe()
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, output.writeEnd, 1)
    unsafe posix_spawn_file_actions_adddup2(&actions, errors.writeEnd, 2)
    unsafe posix_spawn_file_actions_adddup2(&actions, events.writeEnd, 3)

    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    unsafe sigfillset(&signals)
    unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
    unsafe sigemptyset(&signals)
    unsafe posix_spawnattr_setsigmask(&attributes, &signals)
    // A session holds all descendants, also those that take a process group of their own. glibc
    // shows the flag's name, POSIX_SPAWN_SETSID, only to GNU sources.
    let session: Int32 = 0x80
    let flags = session | Int32(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK)
    unsafe posix_spawnattr_setflags(&attributes, Int16(flags))

    let arguments = CStringArray(command)
    let assignments = CStringArray(variables.sorted { $0.key < $1.key }.map { "\($0)=\($1)" })
    var child: pid_t = 0
    let code = unsafe posix_spawn(
      &child, command[0], &actions, &attributes, arguments.pointers, assignments.pointers)
    guard code == 0 else { throw POSIXError(POSIXErrorCode(rawValue: code) ?? .EIO) }
    output.closeWriteEnd()
    errors.closeWriteEnd()
    events.closeWriteEnd()
    identifier = child
    self.output = output
    self.errors = errors
    self.events = events
  }

  /// This process's end of a stream.
  func descriptor(of stream: Stream) -> Int32 {
    switch stream {
    case .output: output.readEnd
    case .errors: errors.readEnd
    case .events: events.readEnd
    }
  }

  /// Sends a signal to the whole group.
  func signal(_ signal: Int32) {
    kill(-identifier, signal)
  }

  /// How the child ended, or `nil` while it runs; it stays to be reaped, so that its group's number
  /// is not given to another.
  var ending: Ending? {
    var information = unsafe siginfo_t()
    let options = WEXITED | WNOHANG | WNOWAIT
    guard unsafe waitid(P_PID, id_t(identifier), &information, options) == 0,
      unsafe information.si_signo == SIGCHLD
    else { return nil }
    let status = unsafe information._sifields._sigchld.si_status
    return unsafe information.si_code == CLD_EXITED ? .exited(status) : .signalled(status)
  }

  deinit {
    kill(-identifier, SIGKILL)
    while waitpid(identifier, nil, 0) < 0 && errno == EINTR {}
  }
}

/// C strings with a closing null pointer, freed with their owner.
@safe private final class CStringArray {
  private(set) var pointers: [UnsafeMutablePointer<CChar>?]

  init(_ strings: [String]) {
    unsafe pointers = strings.map { unsafe strdup($0) } + [nil]
  }

  deinit {
    unsafe pointers.forEach { unsafe free($0) }
  }
}
