import Notebooks

/// Writes the Swift text of a `NotebookProgram`.
struct ProgramWriter {
  private let notebook: Notebook
  private let plainConditionals: Set<Int>
  private let path: String
  private let cells: [CellStatements]
  private let scope: FileScope
  private var text = ""
  private var values = 0

  init(_ notebook: Notebook, path: String, plainConditionals: Set<Int>) {
    self.notebook = notebook
    self.plainConditionals = plainConditionals
    self.path = String(path.map { "\"\\\n\r".contains($0) ? "_" : $0 })
    cells = notebook.cells.filter(\.options.eval).map(CellStatements.init)
    scope = FileScope(cells)
  }

  mutating func written() -> String {
    text = "import SwiftNotebook\n"
    writeParameters()
    for cell in cells {
      for statement in cell.statements where scope.holds(statement) {
        write(statement, at: cell.line(of: statement))
      }
    }
    own(
      "@_cdecl(\"\(NotebookProgram.entry)\") public func __nb_main() { CellRuntime.main(__nb_cells) }"
    )
    own("@Sendable func __nb_cells(_ __nb: CellRuntime) async throws -> CellRuntime.End {")
    if !notebook.frontMatter.params.isEmpty { own("_ = params;") }
    writeExpressions(before: cells.first?.cell.line ?? .max, after: 0)
    for (position, cell) in cells.enumerated() {
      let next = position + 1 < cells.count ? cells[position + 1].cell.line : .max
      write(cell)
      writeExpressions(before: next, after: cell.cell.line)
    }
    writeTitleExpressions()
    own("return __nb.ended()\n}")
    return text
  }

  /// `params` is filled when the program starts, so that other values need no compilation.
  private mutating func writeParameters() {
    guard !notebook.frontMatter.params.isEmpty else { return }
    own("struct NotebookParams: Sendable {")
    for param in notebook.frontMatter.params {
      locate(param.line)
      text += "let `\(param.name)`: \(param.value.typeName)\n"
    }
    let fields = notebook.frontMatter.params.map {
      "`\($0.name)`: CellRuntime.shared.parameters.\($0.value.readerName)(\"\($0.name)\")"
    }
    own("}\nlet params = NotebookParams(\(fields.joined(separator: ", ")))")
  }

  private mutating func write(_ cell: CellStatements) {
    let options = cell.cell.options
    let label = cell.cell.name.swiftLiteral
    let sizes = [options.figureWidth, options.figureHeight].map { $0.map { "\($0)" } ?? "nil" }
    own(
      "__nb.begin(\(cell.cell.index), line: \(cell.cell.codeLine), label: \(label), "
        + "figureWidth: \(sizes[0]), figureHeight: \(sizes[1]));")
    // A cell that may fail declares nothing for the others: its scope ends where it may be left.
    if options.error { own("do {") }
    for (position, statement) in cell.statements.enumerated() where !scope.holds(statement) {
      let line = cell.line(of: statement)
      if DeclaredNames(statement).function == nil { own("__nb.at(\(line));") }
      let isLast = position + 1 == cell.statements.count
      if isLast, isShown(statement, at: line) {
        writeShown(statement, at: line)
      } else {
        write(statement, at: line)
      }
    }
    if options.error { own("} catch { __nb.threw(error) }") }
    own("__nb.end(\(cell.cell.index));")
  }

  private func isShown(_ statement: SwiftStatement, at line: Int) -> Bool {
    switch statement.kind {
    case .expression: true
    case .conditionalExpression: !plainConditionals.contains(line)
    case .hoisted, .declaration, .control, .assignment: false
    }
  }

  private mutating func write(_ statement: SwiftStatement, at line: Int) {
    locate(line)
    text += String(repeating: " ", count: statement.column) + statement.text + "\n"
  }

  /// The value gets a name first: the call then costs the type checker nothing.
  private mutating func writeShown(_ statement: SwiftStatement, at line: Int) {
    values += 1
    locate(line - 1)
    text += "let __value\(values) =\n"
    text += String(repeating: " ", count: statement.column) + statement.text + "\n"
    own("__nb.show(__value\(values));")
  }

  private mutating func writeExpressions(before end: Int, after start: Int) {
    for (index, expression) in notebook.expressions.enumerated()
    where !expression.isLast && expression.isEvaluated && expression.line >= start
      && expression.line < end
    {
      write(expression, index)
    }
  }

  private mutating func writeTitleExpressions() {
    for (index, expression) in notebook.expressions.enumerated()
    where expression.isLast && expression.isEvaluated {
      write(expression, index)
    }
  }

  private mutating func write(_ expression: InlineExpression, _ index: Int) {
    let parts = ExpressionParts(expression)
    own("__nb.at(\(expression.line));")
    locate(max(1, expression.line - 1))
    text += "let __inline\(index) =\n"
    text += String(repeating: " ", count: expression.column - 1) + parts.value + "\n"
    guard let format = parts.format else {
      return own("__nb.inline(\(index), __inline\(index));")
    }
    locate(max(1, expression.line - 1))
    text += "let __format\(index): InlineFormat =\n"
    text += String(repeating: " ", count: format.column - 1) + format.text + "\n"
    locate(expression.line)
    text += "__nb.inline(\(index), __inline\(index), __format\(index));\n"
  }

  private mutating func locate(_ line: Int) {
    text += "#sourceLocation(file: \"\(path)\", line: \(line))\n"
  }

  /// Writes what no line of the notebook stands for.
  private mutating func own(_ line: String) {
    text += "#sourceLocation(file: \"\(ProgramWriter.ownFile)\", line: 1)\n\(line)\n"
  }

  /// The name under which the compiler speaks of what the tool added.
  static let ownFile = "<swiftnb>"
}

extension ParamValue {
  var typeName: String {
    switch self {
    case .boolean: "Bool"
    case .integer: "Int"
    case .number: "Double"
    case .text: "String"
    }
  }

  var readerName: String {
    switch self {
    case .boolean: "boolean"
    case .integer: "integer"
    case .number: "number"
    case .text: "text"
    }
  }
}

extension String {
  /// The text as a Swift string literal.
  var swiftLiteral: String {
    let escaped = unicodeScalars.map { scalar -> String in
      switch scalar {
      case "\"", "\\": "\\\(scalar)"
      case _ where scalar.value < 32: "\\u{\(String(scalar.value, radix: 16))}"
      default: String(scalar)
      }
    }
    return "\"\(escaped.joined())\""
  }
}
