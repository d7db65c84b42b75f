import Foundation

/// A program that ran to its end, and what it printed.
struct CapturedProcess: Equatable {
  let ending: ChildProcess.Ending
  let output: String
  let errors: String

  var isSuccess: Bool { ending == .exited(0) }

  /// Runs `command`; throws `CancellationError` when the flag is set, and kills the program then.
  static func run(
    _ command: [String], cancelled flag: CancellationFlag
  ) throws -> CapturedProcess {
    let child = try ChildProcess(
      command, environment: ProcessInfo.processInfo.environment)
    var texts: [ChildProcess.Stream: [UInt8]] = [:]
    let ending = try child.readAll { stream, bytes in
      texts[stream, default: []] += bytes
    } tick: { _ in
      if flag.isSet { throw CancellationError() }
    }
    return CapturedProcess(
      ending: ending, output: String(decoding: texts[.output] ?? [], as: UTF8.self),
      errors: String(decoding: texts[.errors] ?? [], as: UTF8.self))
  }
}
