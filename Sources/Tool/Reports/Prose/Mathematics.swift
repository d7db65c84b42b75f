/// LaTeX of the prose, shown as its source.
struct Mathematics {
  var source: String
  var isBlock: Bool

  var markup: HTML {
    let kind: HTML = isBlock ? "math block" : "math"
    return "<code class=\"\(kind)\">\(source)</code>"
  }
}
