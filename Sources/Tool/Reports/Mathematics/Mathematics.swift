/// LaTeX of the prose as MathML, which browsers set by themselves; what is outside of the subset that
/// is read here shows as its source.
struct Mathematics {
  var source: String
  var isBlock: Bool

  /// Whether the converter knows all of the source.
  var isRead: Bool {
    var reader = MathReader(source)
    return reader.formula() != nil
  }

  var markup: HTML {
    var reader = MathReader(source)
    guard let content = reader.formula() else {
      let kind: HTML = isBlock ? "math block" : "math"
      return "<code class=\"\(kind)\">\(source)</code>"
    }
    let display: HTML = isBlock ? " display=\"block\"" : .empty
    return "<math\(display) alttext=\"\(source)\"><mrow>\(content)</mrow></math>"
  }
}
