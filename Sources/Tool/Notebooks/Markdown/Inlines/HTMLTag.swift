/// Open and closing tags, CommonMark §6.6.
enum HTMLTag {
  /// Where the tag that begins `text` ends, behind its `>`; `nil` when it begins with no tag.
  static func end(in text: ArraySlice<UInt8>) -> Int? {
    guard text.first == 0x3C else { return nil }
    let isClosing = text.dropFirst().first == 0x2F
    var rest = text.dropFirst(isClosing ? 2 : 1)
    guard let first = rest.first, first.isLetter else { return nil }
    rest = rest.drop { $0.isAlphanumeric || $0 == "-" }
    if isClosing { return closed(rest.drop(while: \.isWhitespace)) }
    while true {
      let spaced = rest.drop(while: \.isWhitespace)
      guard spaced.startIndex > rest.startIndex, let first = spaced.first, isNameStart(first) else {
        rest = spaced
        break
      }
      rest = spaced.drop(while: isNameByte)
      guard skipValue(&rest) else { return nil }
    }
    if rest.first == 0x2F { rest = rest.dropFirst() }
    return closed(rest)
  }

  private static func closed(_ rest: ArraySlice<UInt8>) -> Int? {
    rest.first == 0x3E ? rest.startIndex + 1 : nil
  }

  private static func isNameStart(_ byte: UInt8) -> Bool {
    byte.isLetter || byte == "_" || byte == ":"
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || byte == "_" || byte == ":" || byte == "." || byte == "-"
  }

  /// Goes over `= value`, if there is one; false when the value is malformed.
  private static func skipValue(_ rest: inout ArraySlice<UInt8>) -> Bool {
    let equals = rest.drop(while: \.isWhitespace)
    guard equals.first == 0x3D else { return true }
    let value = equals.dropFirst().drop(while: \.isWhitespace)
    guard let quote = value.first else { return false }
    if quote == "\"" || quote == "'" {
      guard let end = value.dropFirst().firstIndex(of: quote) else { return false }
      rest = value[(end + 1)...]
      return true
    }
    rest = value.drop { byte in
      !(byte.isWhitespace || byte == "\"" || byte == "'" || byte == "=" || byte == "<"
        || byte == ">" || byte == "`")
    }
    return rest.startIndex > value.startIndex
  }
}
