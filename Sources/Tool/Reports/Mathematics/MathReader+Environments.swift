extension MathReader {
  /// `\begin{name} … \end{name}`, behind the command.
  mutating func environment() -> MathAtom? {
    guard let name = name(), let style = Self.styles[name] else { return nil }
    if name == "array" { guard skipColumns() else { return nil } }
    var rows: [HTML] = []
    var cells: [HTML] = []
    while true {
      let isEnd = { (token: MathToken) in
        token == .column || token == .command("\\") || token == .command("end")
      }
      guard let cell = row(until: isEnd) else { return nil }
      cells.append("<mtd>\(cell)</mtd>")
      if take(.column) { continue }
      rows.append("<mtr>\(cells.joined())</mtr>")
      cells = []
      if take(.command("\\")) { continue }
      guard take(.command("end")), self.name() == name else { return nil }
      break
    }
    // The break behind the last line begins no line.
    if rows.last == "<mtr><mtd></mtd></mtr>" { rows.removeLast() }
    let table: HTML = "<mtable\(style.attributes)>\(rows.joined())</mtable>"
    guard !style.opening.isEmpty || !style.closing.isEmpty else { return MathAtom(markup: table) }
    return MathAtom(markup: "<mrow>\(sign(style.opening))\(table)\(sign(style.closing))</mrow>")
  }

  private struct Style {
    var opening = ""
    var closing = ""
    var attributes = HTML.empty
  }

  private static let styles: [String: Style] = [
    "matrix": Style(), "pmatrix": Style(opening: "(", closing: ")"),
    "bmatrix": Style(opening: "[", closing: "]"), "vmatrix": Style(opening: "|", closing: "|"),
    "Vmatrix": Style(opening: "‖", closing: "‖"), "Bmatrix": Style(opening: "{", closing: "}"),
    "smallmatrix": Style(), "array": Style(), "gathered": Style(), "gather": Style(),
    "gather*": Style(), "equation": Style(), "equation*": Style(),
    "split": Style(attributes: " class=\"aligned\" displaystyle=\"true\""),
    "rcases": Style(closing: "}", attributes: " class=\"cases\""),
    "dcases": Style(opening: "{", attributes: " class=\"cases\" displaystyle=\"true\""),
    "cases": Style(opening: "{", attributes: " class=\"cases\""),
    "aligned": Style(attributes: " class=\"aligned\" displaystyle=\"true\""),
    "align": Style(attributes: " class=\"aligned\" displaystyle=\"true\""),
    "align*": Style(attributes: " class=\"aligned\" displaystyle=\"true\""),
  ]

  /// `{lcr}` behind `\begin{array}`; the columns are centred whatever it says.
  private mutating func skipColumns() -> Bool {
    guard take(.open) else { return false }
    while let token = next, token != .close {
      guard case .character(let letter) = token, "lcr|".contains(letter) else { return false }
      position += 1
    }
    return take(.close)
  }

  /// `{name}`.
  private mutating func name() -> String? {
    guard take(.open) else { return nil }
    var name = ""
    while case .character(let letter)? = next {
      name.append(letter)
      position += 1
    }
    return take(.close) ? name : nil
  }

  private func sign(_ text: String) -> HTML {
    text.isEmpty ? .empty : "<mo fence=\"true\" stretchy=\"true\">\(text)</mo>"
  }
}
