import Notebooks

/// What a cell and all processes that it started may take; the cell's own word counts first, then the
/// command line's, then the front matter's.
struct CellLimits {
  private let notebook: Notebook
  private let settings: ExecutionSettings

  init(of notebook: Notebook, settings: ExecutionSettings) {
    self.notebook = notebook
    self.settings = settings
  }

  /// Seconds for the cell with this index; before the first cell -1.
  func time(ofCell cell: Int) -> Double? {
    options(cell)?.timeout ?? settings.timeout ?? notebook.frontMatter.timeout
  }

  /// Bytes of resident memory while the cell with this index runs.
  func memory(ofCell cell: Int) -> Int? {
    options(cell)?.memory ?? settings.memory ?? notebook.frontMatter.memory
  }

  /// Processes and threads that may live at once: a flood of either stops the whole machine.
  static let tasks = 1_000

  private func options(_ cell: Int) -> CellOptions? {
    cell >= 0 ? notebook.cells[cell].options : nil
  }
}
