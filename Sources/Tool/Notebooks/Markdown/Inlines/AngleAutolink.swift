/// `<https://example.org>` and `<name@example.org>`, CommonMark §6.5.
enum AngleAutolink {
  static func read(_ text: ArraySlice<UInt8>) -> (Inline, end: Int)? {
    let rest = text.dropFirst()
    guard let first = rest.first, first.isAlphanumeric || MailAddress.isLocalByte(first) else {
      return nil
    }
    if let end = addressEnd(rest) {
      let address = String(decoding: rest[..<end], as: UTF8.self)
      return (.link(destination: address, title: nil, [.text(address)]), end + 1)
    }
    guard let end = MailAddress.end(of: rest), end < rest.endIndex, rest[end] == ">" else {
      return nil
    }
    let address = String(decoding: rest[..<end], as: UTF8.self)
    return (.link(destination: "mailto:" + address, title: nil, [.text(address)]), end + 1)
  }

  /// Where the `>` stands behind a scheme of 2 to 32 characters and an address without spaces.
  private static func addressEnd(_ text: ArraySlice<UInt8>) -> Int? {
    guard text.first?.isLetter == true else { return nil }
    let scheme = text.prefix(33).prefix {
      $0.isAlphanumeric || $0 == "+" || $0 == "." || $0 == "-"
    }
    guard (2...32).contains(scheme.count), scheme.endIndex < text.endIndex,
      text[scheme.endIndex] == ":"
    else { return nil }
    let end = text[scheme.endIndex...].firstIndex {
      $0 == .space || $0.isControl || $0 == "<" || $0 == ">"
    }
    guard let end, text[end] == ">" else { return nil }
    return end
  }
}

/// Mail addresses by the expression of the HTML standard that CommonMark §6.5 quotes.
enum MailAddress {
  static func isLocalByte(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || ".!#$%&'*+/=?^_`{|}~-".utf8.contains(byte)
  }

  /// Where the address at the beginning of `text` ends.
  static func end(of text: ArraySlice<UInt8>) -> Int? {
    let local = text.prefix(while: isLocalByte)
    guard !local.isEmpty, local.endIndex < text.endIndex, text[local.endIndex] == "@" else {
      return nil
    }
    var rest = text[(local.endIndex + 1)...]
    while true {
      let label = rest.prefix(64).prefix { $0.isAlphanumeric || $0 == "-" }
      guard let first = label.first, let last = label.last, label.count <= 63, first != "-",
        last != "-"
      else { return nil }
      guard label.endIndex < rest.endIndex, rest[label.endIndex] == "." else {
        return label.endIndex
      }
      rest = rest[(label.endIndex + 1)...]
    }
  }
}
