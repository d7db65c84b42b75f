import Foundation
import Notebooks
import Outputs

/// Says why a cell's process ended before the notebook did.
struct RunDiagnosis {
  let ending: ChildProcess.Ending
  let breach: ResourceWatch.Breach?
  let environment: CellEnvironment
  /// The notebook's path in the debug information.
  let path: String

  /// Puts the failure, if there is one, into its cell.
  func conclude(
    _ collector: inout OutputCollector, notebook: Notebook
  ) throws -> (NotebookOutputs, ProgramOutcome.Ending) {
    let hasUnexpectedFailure = zip(notebook.cells, collector.outputs.cells).contains {
      $1.state == .failed && !$0.options.error
    }
    if collector.isFinished {
      return (collector.outputs, hasUnexpectedFailure ? .cellFailed : .finished)
    }
    if breach == nil, hasUnexpectedFailure { return (collector.outputs, .cellFailed) }
    if breach == nil, !collector.hasBegun, environment.lastLine == nil {
      throw ExecutionError.engineFailed("\(ending): \(collector.outputs.standardErrors)")
    }
    let failure = failure(&collector)
    collector.fail(failure)
    return (collector.outputs, breach == nil ? .cellFailed : .limitReached)
  }

  private func failure(_ collector: inout OutputCollector) -> CellFailure {
    let line = environment.lastLine
    switch breach {
    case .time(let limit):
      return CellFailure(
        kind: .timeout, message: "the cell ran longer than its limit of \(limit.brief) s",
        line: line)
    case .memory(let limit, let used):
      return CellFailure(
        kind: .memory,
        message: "the program took \(used.megabytes), over its limit of \(limit.megabytes)",
        line: line)
    case .tasks(let limit, let used):
      return CellFailure(
        kind: .processes,
        message: "the program had \(used) processes and threads, over the limit of \(limit)",
        line: line)
    case nil:
      break
    }
    switch ending {
    case .exited(let code):
      return CellFailure(
        kind: .exited, message: "the cell ended the program by exit(\(code))", line: line)
    case .signalled(let signal) where RunDiagnosis.traps.contains(signal):
      return trap(signal, line: line, &collector)
    case .signalled(let signal):
      return CellFailure(
        kind: .killed, message: "the program was killed by signal \(signal)", line: line)
    }
  }

  /// The signals that the runtime or the processor raises for a mistake in the program.
  private static let traps = [SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE]

  private func trap(
    _ signal: Int32, line: Int?, _ collector: inout OutputCollector
  ) -> CellFailure {
    let backtrace = (try? String(contentsOf: environment.backtrace, encoding: .utf8)) ?? ""
    let report = CrashReport(backtrace: backtrace, path: path)
    var message: String?
    collector.replaceErrors { text in
      let (printed, found) = CrashReport.separated(text)
      message = found
      return printed
    }
    return CellFailure(
      kind: .trapped, message: message ?? report.reason ?? "the program crashed (signal \(signal))",
      line: report.line ?? line, details: report.frames)
  }
}

extension NotebookOutputs {
  fileprivate var standardErrors: String {
    cells.flatMap(\.outputs).compactMap {
      if case .standardError(let text) = $0 { text } else { nil }
    }.joined()
  }
}

extension Double {
  /// Without a fraction where there is none.
  fileprivate var brief: String { Int(exactly: self).map { "\($0)" } ?? "\(self)" }
}

extension Int {
  fileprivate var megabytes: String { "\(self / 1_000_000) MB" }
}
