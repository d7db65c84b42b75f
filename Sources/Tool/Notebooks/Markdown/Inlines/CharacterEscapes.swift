/// Backslash escapes and character references, CommonMark §2.4 and §2.5.
enum CharacterEscapes {
  /// `text` with all escapes and references replaced by their characters.
  static func resolved(_ text: ArraySlice<UInt8>) -> String {
    guard text.contains(where: { $0 == "\\" || $0 == "&" }) else {
      return String(decoding: text, as: UTF8.self)
    }
    var bytes: [UInt8] = []
    var index = text.startIndex
    while index < text.endIndex {
      let byte = text[index]
      if byte == "\\", index + 1 < text.endIndex, text[index + 1].isPunctuation {
        bytes.append(text[index + 1])
        index += 2
      } else if byte == "&", let reference = reference(text[index...]) {
        bytes.append(contentsOf: reference.text.utf8)
        index = reference.end
      } else {
        bytes.append(byte)
        index += 1
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// `text` with its character references replaced, and backslashes as they are.
  static func resolvedReferences(_ text: ArraySlice<UInt8>) -> String {
    guard text.contains(0x26) else { return String(decoding: text, as: UTF8.self) }
    var bytes: [UInt8] = []
    var index = text.startIndex
    while index < text.endIndex {
      if text[index] == "&", let reference = reference(text[index...]) {
        bytes.append(contentsOf: reference.text.utf8)
        index = reference.end
      } else {
        bytes.append(text[index])
        index += 1
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The character of `&name;`, `&#10;` or `&#xA;` at the beginning of `text`, and where it ends.
  static func reference(_ text: ArraySlice<UInt8>) -> (text: String, end: Int)? {
    // The longest name has 31 letters.
    guard let semicolon = text.prefix(40).firstIndex(of: 0x3B) else { return nil }
    let name = text[(text.startIndex + 1)..<semicolon]
    let end = semicolon + 1
    if name.first == 0x23 {
      return number(name.dropFirst()).map { ($0, end) }
    }
    guard !name.isEmpty, name.allSatisfy(\.isAlphanumeric) else { return nil }
    return NamedCharacters.text(of: String(decoding: name, as: UTF8.self)).map { ($0, end) }
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> String? {
    let isHexadecimal = digits.first.map { $0.lowercased == "x" } ?? false
    let digits = isHexadecimal ? digits.dropFirst() : digits
    guard (1...(isHexadecimal ? 6 : 7)).contains(digits.count),
      digits.allSatisfy(\.isAlphanumeric),
      let code = UInt32(String(decoding: digits, as: UTF8.self), radix: isHexadecimal ? 16 : 10)
    else { return nil }
    let scalar = code == 0 ? nil : Unicode.Scalar(code)
    return String(Character(scalar ?? "\u{FFFD}"))
  }
}
