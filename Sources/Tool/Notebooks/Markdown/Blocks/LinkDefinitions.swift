/// What `[label]: destination "title"` defines, CommonMark §4.7.
struct LinkDefinitions: Equatable, Sendable {
  struct Target: Equatable, Sendable {
    var destination: String
    var title: String?
    var attributes = AttributeList()
  }

  private var targets: [String: Target] = [:]

  subscript(label: ArraySlice<UInt8>) -> Target? {
    targets.isEmpty ? nil : targets[Self.normalized(label)]
  }

  /// Reads the definition that begins `text` and returns where it ends; the first of a label counts.
  mutating func read(_ text: ArraySlice<UInt8>, withAttributes: Bool = false) -> Int? {
    guard let label = LinkSyntax.label(text), label.end < text.endIndex, text[label.end] == ":"
    else { return nil }
    var rest = text[(label.end + 1)...]
    rest = rest.drop(while: \.isWhitespace)
    guard let destination = LinkSyntax.destination(rest) else { return nil }
    rest = rest[destination.end...]
    var title: String?
    var attributes = AttributeList()
    /// Where the line ends, with attributes before it or without.
    func lineEnd(_ rest: ArraySlice<UInt8>) -> Int? {
      let spaced = rest.drop(while: \.isSpaceOrTab)
      guard withAttributes, spaced.startIndex > rest.startIndex,
        let (list, end) = AttributeList.read(spaced), let end = plainLineEnd(text[end...])
      else { return plainLineEnd(rest) }
      attributes = list
      return end
    }
    var end = lineEnd(rest)
    let spaced = rest.drop(while: \.isWhitespace)
    if spaced.startIndex > rest.startIndex, let found = LinkSyntax.title(spaced),
      let titleEnd = lineEnd(text[found.end...])
    {
      title = found.text
      end = titleEnd
    }
    guard let end else { return nil }
    let key = Self.normalized(label.text)
    guard !key.isEmpty else { return nil }
    if targets[key] == nil {
      targets[key] = Target(
        destination: destination.text, title: title, attributes: attributes)
    }
    return end
  }

  /// Behind the line's ending when only spaces stand before it.
  private func plainLineEnd(_ rest: ArraySlice<UInt8>) -> Int? {
    let end = rest.drop(while: \.isSpaceOrTab)
    guard let next = end.first else { return end.startIndex }
    return next == .newline ? end.startIndex + 1 : nil
  }

  /// Labels match when they are equal after case folding and joining of white space.
  private static func normalized(_ label: ArraySlice<UInt8>) -> String {
    let words = label.split(whereSeparator: \.isWhitespace)
    return words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ").lowercased()
      .uppercased()
  }
}
