import Execution
import Foundation
import Notebooks
import Synchronization

/// Tells the user what a render is doing: one line redrawn on a terminal, else a line for each cell
/// that took long; or a line of JSON for all that happens.
final class RenderProgress: Sendable {
  private struct State {
    var cell: Int?
    var start = ContinuousClock.now
    var news = ""
  }

  private let notebook: Notebook
  private let terminal: Terminal
  private let isJSON: Bool
  private let state = Mutex(State())

  init(of notebook: Notebook, on terminal: Terminal, isJSON: Bool = false) {
    self.notebook = notebook
    self.terminal = terminal
    self.isJSON = isJSON
  }

  func show(_ progress: ExecutionProgress) {
    if isJSON {
      let seconds = state.withLock { (ContinuousClock.now - $0.start) / .seconds(1) }
      terminal.print(RenderEvent(progress, of: notebook, seconds: seconds).json)
      if case .cellStarted(let cell) = progress { state.withLock { $0 = State(cell: cell) } }
      return
    }
    switch progress {
    case .compiling: terminal.progress("\(notebook.path): type-checking")
    case .waiting:
      terminal.say(
        "\(notebook.path): waits for a core, other renders use them all; "
          + "SWIFTNB_THREADS=1 starts it at once")
    case .running: terminal.progress("\(notebook.path): starting")
    case .cached: terminal.say("\(notebook.path): nothing has changed, cells are not run")
    case .cellStarted(let cell):
      state.withLock { $0 = State(cell: cell) }
      terminal.progress(place(of: cell))
    case .progress(let news):
      let cell = state.withLock { $0.cell }
      terminal.progress((cell.map { place(of: $0) + ": " } ?? "") + news)
    case .cellFinished(let cell):
      let seconds = state.withLock { (ContinuousClock.now - $0.start) / .seconds(1) }
      if !terminal.isInteractive, seconds >= 1 {
        terminal.say("\(place(of: cell)) \(String(format: "%.1f s", seconds))")
      }
    }
  }

  private func place(of cell: Int) -> String {
    let label = notebook.cells[cell].options.label.map { ", \($0)" } ?? ""
    return "cell \(cell + 1) of \(notebook.cells.count) (line \(notebook.cells[cell].line)\(label))"
  }
}
