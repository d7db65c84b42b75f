/// Prose that stands in the header and in cells' options: the title, captions, alternative texts.
extension BlockAssembler {
  /// The inlines of Markdown that begins at `place`.
  mutating func inlines(of text: String, at place: YAMLPlace) -> [Inline] {
    let source = SourceLines(text, origin: place)
    return inlines(LeafText(whole: source), source: source)
  }

  /// Text as it is, but for its `` `{swift} …` ``.
  mutating func expressions(in text: String, at place: YAMLPlace) -> [Inline] {
    let opening = "`{swift}"
    var inlines: [Inline] = []
    var rest = text[...]
    while let start = rest.firstRange(of: opening)?.lowerBound,
      let end = rest[rest.index(after: start)...].firstIndex(of: "`")
    {
      if start > rest.startIndex { inlines.append(.text(String(rest[..<start]))) }
      let code = Array(rest[rest.index(after: start)..<end].utf8)
      let column = place.column + text.distance(from: text.startIndex, to: start) + 1
      if let index = ledger.index(ofExpression: code[...], line: place.line, column: column) {
        inlines.append(.expression(index))
      }
      rest = rest[rest.index(after: end)...]
    }
    return rest.isEmpty ? inlines : inlines + [.text(String(rest))]
  }
}
