/// Anchors of headings, each given once.
struct HeadingAnchors {
  private var taken: Set<String>
  /// How many headings an anchor was made for.
  private var counts: [String: Int] = [:]

  /// How an anchor is made of a heading's text.
  enum Style {
    case pandoc
    case github
  }

  private let style: Style

  /// `explicit` are the anchors that the document itself gives.
  init(explicit: some Sequence<String>, style: Style = .pandoc) {
    taken = Set(explicit)
    self.style = style
  }

  /// Punctuation goes, and each space is a hyphen.
  private static func githubAnchor(_ text: String) -> String {
    String(
      text.lowercased().compactMap { character -> Character? in
        if character.isWhitespace { return "-" }
        return character.isLetter || character.isNumber || character == "-" || character == "_"
          ? character : nil
      })
  }

  /// The text in small letters with hyphens for spaces.
  ///
  /// Letters, digits, `_`, `-` and `.` stay, and what stands before the first letter goes. A second
  /// heading of the same text ends in `-1`.
  mutating func anchor(for inlines: [Inline]) -> String {
    let text = PlainText.text(of: inlines)
    var anchor = style == .github ? Self.githubAnchor(text) : ""
    for character in style == .github ? "" : text.lowercased() {
      if character.isWhitespace {
        if !anchor.isEmpty, anchor.last != "-" { anchor.append("-") }
      } else if character.isLetter || (!anchor.isEmpty && character.isNumber) {
        anchor.append(character)
      } else if !anchor.isEmpty, character == "-" || character == "_" || character == "." {
        anchor.append(character)
      }
    }
    while anchor.last == "-" { anchor.removeLast() }
    if anchor.isEmpty { anchor = "section" }
    var count = counts[anchor, default: 0]
    var unique = count == 0 ? anchor : "\(anchor)-\(count)"
    while !taken.insert(unique).inserted {
      count += 1
      unique = "\(anchor)-\(count)"
    }
    counts[anchor] = count + 1
    return unique
  }
}
