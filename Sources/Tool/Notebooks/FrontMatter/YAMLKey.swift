/// The `key:` at the beginning of a line.
struct YAMLKey {
  let name: String
  /// What follows, without leading spaces.
  let value: Substring
  /// How many characters stand before the value.
  let valueOffset: Int

  /// `nil` when the line has no key: no colon followed by a space or the line's end.
  init?(_ text: Substring) {
    var colon = text.startIndex
    if let quote = text.first, quote == "\"" || quote == "'" {
      guard let end = Self.quotedEnd(text, quote), end < text.endIndex, text[end] == ":" else {
        return nil
      }
      var reader = YAMLFlowReader(text[..<end], line: 0, column: 0)
      guard case .text(let unquoted, _)? = try? reader.wholeValue() else { return nil }
      colon = end
      name = unquoted
    } else {
      guard let first = text.first, !"[{&*!|>%@`#,?".contains(first) else { return nil }
      guard let found = Self.plainColon(in: text) else { return nil }
      colon = found
      name = String(text[..<colon]).trimmedSpaces
      guard !name.isEmpty else { return nil }
    }
    let after = text[text.index(after: colon)...]
    guard after.isEmpty || after.first == " " else { return nil }
    value = after.drop { $0 == " " }
    valueOffset = text.count - value.count
  }

  /// Behind the quote that closes the text.
  private static func quotedEnd(_ text: Substring, _ quote: Character) -> Substring.Index? {
    var index = text.index(after: text.startIndex)
    while index < text.endIndex {
      let next = text.index(after: index)
      if quote == "\"", text[index] == "\\", next < text.endIndex {
        index = text.index(after: next)
      } else if text[index] != quote {
        index = next
      } else if quote == "'", next < text.endIndex, text[next] == quote {
        index = text.index(after: next)
      } else {
        return next
      }
    }
    return nil
  }

  private static func plainColon(in text: Substring) -> Substring.Index? {
    var index = text.startIndex
    while index < text.endIndex {
      let next = text.index(after: index)
      if text[index] == ":", next == text.endIndex || text[next] == " " { return index }
      if text[index] == "#", index > text.startIndex, text[text.index(before: index)] == " " {
        return nil
      }
      index = next
    }
    return nil
  }
}

extension StringProtocol {
  /// Without spaces and tabs at either end.
  var trimmedSpaces: String {
    let front = drop { $0 == " " || $0 == "\t" }
    let back = front.reversed().drop { $0 == " " || $0 == "\t" }
    return String(back.reversed())
  }
}
