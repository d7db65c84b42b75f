/// The seven ways in which an HTML block begins and ends, CommonMark §4.6.
enum HTMLBlockKind: Int, Equatable, Sendable {
  case rawText = 1
  case comment
  case processing
  case declaration
  case characterData
  case blockTag
  case anyTag

  /// The kind that begins at the beginning of `content`.
  init?(_ content: ArraySlice<UInt8>, interruptingParagraph: Bool) {
    guard content.first == 0x3C else { return nil }
    let rest = content.dropFirst()
    if rest.starts(with: "!--".utf8) {
      self = .comment
    } else if rest.first == 0x3F {
      self = .processing
    } else if rest.starts(with: "![CDATA[".utf8) {
      self = .characterData
    } else if rest.first == 0x21, rest.dropFirst().first?.isLetter == true {
      self = .declaration
    } else if let kind = Self.tagKind(rest) {
      self = kind
    } else if !interruptingParagraph, Self.isWholeTag(content) {
      self = .anyTag
    } else {
      return nil
    }
  }

  private static func tagKind(_ rest: ArraySlice<UInt8>) -> HTMLBlockKind? {
    let isClosing = rest.first == 0x2F
    let letters = rest.dropFirst(isClosing ? 1 : 0).prefix(12).prefix { $0.isAlphanumeric }
    let name = String(decoding: letters.map(\.lowercased), as: UTF8.self)
    let after = rest[letters.endIndex...]
    let endsName = after.first.map { $0.isWhitespace || $0 == ">" } ?? true
    if !isClosing, rawTextTags.contains(name), endsName { return .rawText }
    let endsTag = endsName || after.starts(with: "/>".utf8)
    return blockTags.contains(name) && endsTag ? .blockTag : nil
  }

  private static func isWholeTag(_ content: ArraySlice<UInt8>) -> Bool {
    guard let end = HTMLTag.end(in: content) else { return false }
    return content[end...].allSatisfy(\.isWhitespace)
  }

  /// Whether a blank line ends it.
  var endsAtBlankLine: Bool { self == .blockTag || self == .anyTag }

  /// Whether this line, which belongs to the block, is its last.
  func ends(with line: ArraySlice<UInt8>) -> Bool {
    switch self {
    case .rawText:
      let lowered = line.map(\.lowercased)
      return Self.rawTextTags.contains { lowered.contains("</\($0)>".utf8) }
    case .comment: return line.contains("-->".utf8)
    case .processing: return line.contains("?>".utf8)
    case .declaration: return line.contains(0x3E)
    case .characterData: return line.contains("]]>".utf8)
    case .blockTag, .anyTag: return false
    }
  }

  private static let rawTextTags: Set<String> = ["pre", "script", "style", "textarea"]

  private static let blockTags: Set<String> = [
    "address", "article", "aside", "base", "basefont", "blockquote", "body", "caption", "center",
    "col", "colgroup", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset",
    "figcaption", "figure", "footer", "form", "frame", "frameset", "h1", "h2", "h3", "h4", "h5",
    "h6", "head", "header", "hr", "html", "iframe", "legend", "li", "link", "main", "menu",
    "menuitem", "nav", "noframes", "ol", "optgroup", "option", "p", "param", "search", "section",
    "summary", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "track", "ul",
  ]
}

extension Collection where Element == UInt8 {
  /// Whether the bytes of `pattern` stand somewhere in it.
  func contains(_ pattern: String.UTF8View) -> Bool {
    guard let first = pattern.first else { return true }
    var rest = self[...]
    while let start = rest.firstIndex(of: first) {
      rest = rest[start...]
      if rest.starts(with: pattern) { return true }
      rest = rest.dropFirst()
    }
    return false
  }
}
