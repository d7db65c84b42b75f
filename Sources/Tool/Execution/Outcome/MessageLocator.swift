import Notebooks

/// Finds the cell of a compiler message, and says in the notebook's words what the compiler can't know.
struct MessageLocator {
  private let program: NotebookProgram
  private let cells: [CellStatements]
  private let scope: FileScope
  /// Names that only cells declare which don't run or keep their names to themselves.
  private let hidden: [String: String]

  init(_ program: NotebookProgram) {
    self.program = program
    cells = program.notebook.cells.filter(\.options.eval).map(CellStatements.init)
    scope = FileScope(cells)
    var hidden: [String: String] = [:]
    for cell in program.notebook.cells where !cell.options.eval || cell.options.error {
      let reason =
        cell.options.eval
        ? "may fail ('error: true') and keeps its names to itself"
        : "is not evaluated ('eval: false')"
      for statement in CellSource(cell.code).statements {
        let names = DeclaredNames(statement)
        let declared = names.variables.union([names.function, names.type].compactMap(\.self))
        for name in declared {
          hidden[name] =
            "'\(name)' is declared in line \(cell.codeLine + statement.line), in a cell that \(reason)"
        }
      }
    }
    self.hidden = hidden
  }

  /// The message with its cell, and explained where the notebook's form is the reason.
  func located(_ message: CompilerMessage) -> CompilerMessage {
    guard message.path == program.path else { return message }
    var located = message
    let cell = cells.first { $0.lines.contains(message.line) }
    located.cell = cell?.cell.index
    if let cell { located.column += cell.cell.indentation }
    if let explanation = explanation(of: message, in: cell) {
      located.message = explanation
      located.text = "\(message.text)\nnote: \(explanation)"
    }
    let origins = program.notebook.origins
    if origins.place(ofLine: message.line).path != program.notebook.path {
      located.text = located.text.replacing(
        "\(program.path):\(message.line):", with: "\(origins.text(ofLine: message.line)):")
    }
    return located
  }

  private func explanation(of message: CompilerMessage, in cell: CellStatements?) -> String? {
    if message.message.contains("non-void function should return a value"), cell != nil {
      return "a cell can't return; use 'if' around what is not to run, or 'throw'"
    }
    guard let name = missingName(in: message.message) else { return nil }
    if let reason = hidden[name] { return reason }
    let statement = cell.flatMap { cell in
      cell.statements.last { cell.line(of: $0) <= message.line }
    }
    if let statement, let line = scope.localNames[name], scope.holds(statement) {
      return "'\(name)' is declared by a cell (line \(line)); types and extensions don't see the "
        + "cells' variables, so pass it in"
    }
    return nil
  }

  /// The name in "cannot find 'x' in scope" or "cannot find type 'x' in scope".
  private func missingName(in message: String) -> String? {
    guard message.hasPrefix("cannot find "), message.contains("' in scope") else { return nil }
    let parts = message.split(separator: "'", omittingEmptySubsequences: false)
    return parts.count >= 3 ? String(parts[1]) : nil
  }
}
