import Foundation
import Synchronization

/// Where the tool writes: results to standard output, progress and errors to standard error.
final class Terminal: Sendable {
  /// Whether standard error is a terminal on which a progress line can be redrawn.
  let isInteractive: Bool
  /// Whether colour may be used: on a terminal, and never with `NO_COLOR`.
  let hasColor: Bool
  let isQuiet: Bool
  private let hasProgressLine = Mutex(false)

  init(isQuiet: Bool = false) {
    isInteractive = isatty(STDERR_FILENO) == 1
    let environment = ProcessInfo.processInfo.environment
    hasColor = isInteractive && (environment["NO_COLOR"] ?? "").isEmpty
    self.isQuiet = isQuiet
  }

  /// A line of result.
  func print(_ text: String) {
    clearProgress()
    FileHandle.standardOutput.write(Data((text + "\n").utf8))
  }

  /// A line about what is being done; left out with `--quiet`.
  func say(_ text: String) {
    guard !isQuiet else { return }
    clearProgress()
    write(text + "\n")
  }

  /// An error, always printed.
  func complain(_ text: String) {
    clearProgress()
    write((hasColor ? "\u{1b}[31merror:\u{1b}[0m " : "error: ") + text + "\n")
  }

  /// The one line that long work redraws; nothing when not on a terminal.
  func progress(_ text: String) {
    guard isInteractive, !isQuiet else { return }
    hasProgressLine.withLock { $0 = true }
    write("\r\u{1b}[K\(text.prefix(100))")
  }

  private func clearProgress() {
    let hadLine = hasProgressLine.withLock { line in
      defer { line = false }
      return line
    }
    if hadLine { write("\r\u{1b}[K") }
  }

  private func write(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }
}
