/// Where a document's header is: the lines between `---` on its first line and `---` or `...`.
struct FrontMatterLines: Equatable {
  /// The YAML, with lines separated by LF; empty without a header.
  var text = ""
  /// The first line of the prose, counted from 1.
  var bodyLine = 1

  /// Throws when nothing closes the header.
  init(_ source: SourceLines) throws(LocatedMessage) {
    guard !source.ranges.isEmpty, Self.isFence(source.text(ofLine: 1), ["---"]) else { return }
    for line in source.ranges.indices.dropFirst().map({ $0 + 1 }) {
      guard Self.isFence(source.text(ofLine: line), ["---", "..."]) else { continue }
      text = (2..<line).map { source.text(ofLine: $0) }.joined(separator: "\n")
      bodyLine = line + 1
      return
    }
    throw LocatedMessage(
      line: 1,
      message: "the front matter that begins here has no closing '---'; add it, or leave "
        + "an empty line before a '---' that is a thematic break")
  }

  private static func isFence(_ line: String, _ fences: [String]) -> Bool {
    var text = line[...]
    while let last = text.last, last == " " || last == "\t" { text.removeLast() }
    return fences.contains(String(text))
  }
}
