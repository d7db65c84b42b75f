import Execution
import Foundation
import Notebooks

/// One line of `render --json`: what happens now, for a program that watches.
struct RenderEvent: Encodable, Equatable {
  /// `compiling`, `waiting`, `running`, `cached`, `cell`, `cell-finished`, `progress`, `complaint` or `report`.
  var event: String
  /// As it was named on the command line.
  var notebook: String
  /// The cell's number, counted from 1, and how many there are.
  var cell: Int?
  var cells: Int?
  var label: String?
  var line: Int?
  /// Of `cell-finished`.
  var seconds: Double?
  /// Of `progress` and `complaint`.
  var text: String?
  /// Of `report`: where it is, the exit code, and each phase's seconds.
  var path: String?
  var code: Int32?
  var phases: [String: Double]?

  init(_ event: String, of notebook: String) {
    (self.event, self.notebook) = (event, notebook)
  }

  /// What `progress` tells of `notebook`; `seconds` is the time of a cell that came to its end.
  init(_ progress: ExecutionProgress, of notebook: Notebook, seconds: Double) {
    switch progress {
    case .compiling: self.init("compiling", of: notebook.path)
    case .waiting: self.init("waiting", of: notebook.path)
    case .running: self.init("running", of: notebook.path)
    case .cached: self.init("cached", of: notebook.path)
    case .cellStarted(let cell): self.init("cell", of: notebook, at: cell)
    case .cellFinished(let cell):
      self.init("cell-finished", of: notebook, at: cell)
      self.seconds = seconds
    case .progress(let text):
      self.init("progress", of: notebook.path)
      self.text = text
    }
  }

  private init(_ event: String, of notebook: Notebook, at index: Int) {
    self.init(event, of: notebook.path)
    (cell, cells) = (index + 1, notebook.cells.count)
    (label, line) = (notebook.cells[index].options.label, notebook.cells[index].line)
  }

  /// The event as one line of JSON with sorted names.
  var json: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
  }
}
