import Execution
import Foundation
import Notebooks

/// The cells of notebooks, one a line, as `--only` and `--until` name them.
enum CellList {
  /// Prints them without running anything; throws `NotebookErrors` and `InputError`.
  static func print(of operands: [String], on terminal: Terminal) throws -> ExitCode {
    let files = try NotebookPaths.named(by: operands)
    for file in files {
      let notebook = try NotebookFile(at: file).notebook()
      if files.count > 1 { terminal.print("\(file.relativePath)") }
      for cell in notebook.cells { terminal.print(line(of: cell, in: notebook)) }
    }
    return .fine
  }

  /// Such as `fig-dice  line 40  Chart("Dice") {`.
  static func line(of cell: Cell, in notebook: Notebook) -> String {
    let width = notebook.cells.map(\.name.count).max() ?? 0
    let name = cell.name.padding(toLength: width, withPad: " ", startingAt: 0)
    let first = cell.code.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
    let start = first.count > 50 ? first.prefix(49) + "…" : first[...]
    let place = notebook.origins.text(ofLine: cell.line).split(separator: ":").last ?? ""
    return "\(name)  line \(place)  \(start)" + (cell.options.eval ? "" : "  (eval: false)")
  }
}
