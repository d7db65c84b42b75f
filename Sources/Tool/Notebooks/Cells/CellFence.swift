/// An executable fence as it stands in the document, before its options are read.
struct CellFence: Equatable, Sendable {
  /// The word in the braces.
  var language: String
  /// What stands in the braces behind the word.
  var rest: String
  /// The line of the opening fence, counted from 1.
  var line: Int
  /// Columns before the fence.
  var indentation: Int
  var isClosed: Bool
  /// The lines between the fences.
  var lines: [String]
  /// The column in the file where each of the lines begins, counted from 0.
  var columns: [Int]
  var fence: String

  /// The language of an info string such as `{swift}`; `nil` when the fence is only shown.
  static func language(of info: String) -> String? {
    guard info.hasPrefix("{"), info.hasSuffix("}") else { return nil }
    let inner = info.dropFirst().dropLast()
    guard let first = inner.utf8.first, first.isLetter else { return nil }
    return String(inner.prefix { !($0.isWhitespace || $0 == "," || $0 == "}") })
  }

  init(_ node: BlockNode, _ fence: CodeFence, language: String, source: SourceLines) {
    self.language = language
    rest = String(fence.info.dropFirst(1 + language.count).dropLast())
    line = node.firstLine
    indentation = fence.column
    isClosed = fence.isClosed
    self.fence = String(repeating: Character(Unicode.Scalar(fence.character)), count: fence.length)
    lines = node.text.lines.map { String($0.string.dropLast()) }
    columns = node.text.segments.enumerated().map { index, segment in
      segment.sourceOffset - source.ranges[node.firstLine + index].lowerBound
    }
  }
}
