/// The parts of links and of link definitions, CommonMark §6.3.
///
/// Each function reads at the beginning of `text` and says where the part ends.
enum LinkSyntax {
  /// `[label]` of at most 999 bytes, without brackets inside.
  static func label(_ text: ArraySlice<UInt8>) -> (text: ArraySlice<UInt8>, end: Int)? {
    guard text.first == 0x5B else { return nil }
    var index = text.startIndex + 1
    let limit = min(text.endIndex, index + 1000)
    while index < limit {
      switch text[index] {
      case "]": return (text[(text.startIndex + 1)..<index], index + 1)
      case "[": return nil
      case "\\": index += 2
      default: index += 1
      }
    }
    return nil
  }

  /// `<destination>` or a run without spaces whose parentheses are balanced.
  static func destination(_ text: ArraySlice<UInt8>) -> (text: String, end: Int)? {
    if text.first == 0x3C { return bracketedDestination(text) }
    var depth = 0
    var index = text.startIndex
    scan: while index < text.endIndex {
      switch text[index] {
      case "\\" where index + 1 < text.endIndex && text[index + 1].isPunctuation: index += 1
      case "(":
        depth += 1
        // The limit that CommonMark allows keeps long runs of parentheses linear.
        if depth > 32 { return nil }
      case ")":
        if depth == 0 { break scan }
        depth -= 1
      case let byte where byte == .space || byte.isControl: break scan
      default: break
      }
      index += 1
    }
    guard depth == 0, index > text.startIndex else { return nil }
    return (CharacterEscapes.resolved(text[text.startIndex..<index]), index)
  }

  private static func bracketedDestination(
    _ text: ArraySlice<UInt8>
  ) -> (text: String, end: Int)? {
    var index = text.startIndex + 1
    while index < text.endIndex {
      switch text[index] {
      case ">":
        return (CharacterEscapes.resolved(text[(text.startIndex + 1)..<index]), index + 1)
      case "<", "\n": return nil
      case "\\": index += 2
      default: index += 1
      }
    }
    return nil
  }

  /// `"title"`, `'title'` or `(title)`.
  static func title(_ text: ArraySlice<UInt8>) -> (text: String, end: Int)? {
    guard let opening = text.first, opening == "\"" || opening == "'" || opening == "(" else {
      return nil
    }
    let closing = opening == "(" ? UInt8.ascii(")") : opening
    var index = text.startIndex + 1
    while index < text.endIndex {
      let byte = text[index]
      if byte == closing {
        return (CharacterEscapes.resolved(text[(text.startIndex + 1)..<index]), index + 1)
      }
      if byte == opening { return nil }
      index += byte == "\\" ? 2 : 1
    }
    return nil
  }
}
