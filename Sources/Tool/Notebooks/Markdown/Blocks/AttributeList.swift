/// `{#id .class key="value"}`.
struct AttributeList: Equatable, Sendable {
  var id: String?
  var classes: [String] = []
  var values: [String: String] = [:]

  init(classes: [String] = []) {
    self.classes = classes
  }

  /// `nil` unless `text` is a whole list in braces.
  init?(_ text: ArraySlice<UInt8>) {
    guard text.count >= 2, text.first == 0x7B, text.last == 0x7D else { return nil }
    var rest = text.dropFirst().dropLast()
    while true {
      rest = rest.drop(while: \.isWhitespace)
      guard let first = rest.first else { return }
      if first == "#" || first == "." {
        let name = rest.dropFirst().prefix(while: Self.isNameByte)
        guard !name.isEmpty else { return nil }
        let string = String(decoding: name, as: UTF8.self)
        if first == "#" { id = string } else { classes.append(string) }
        rest = rest[name.endIndex...]
      } else if first == "-" && rest.dropFirst().first?.isWhitespace != false {
        classes.append("unnumbered")
        rest = rest.dropFirst()
      } else {
        let key = rest.prefix(while: Self.isNameByte)
        guard !key.isEmpty, key.endIndex < rest.endIndex, rest[key.endIndex] == "=" else {
          return nil
        }
        rest = rest[(key.endIndex + 1)...]
        guard let value = Self.takeValue(&rest) else { return nil }
        values[String(decoding: key, as: UTF8.self)] = value
      }
      if let next = rest.first, !next.isWhitespace { return nil }
    }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || byte == "-" || byte == "_" || byte == ":" || byte == "." || byte >= 0x80
  }

  private static func takeValue(_ rest: inout ArraySlice<UInt8>) -> String? {
    guard let quote = rest.first else { return nil }
    if quote == "\"" || quote == "'" {
      let inner = rest.dropFirst()
      guard let end = inner.firstIndex(of: quote) else { return nil }
      rest = inner[(end + 1)...]
      return String(decoding: inner[..<end], as: UTF8.self)
    }
    let value = rest.prefix { !$0.isWhitespace }
    rest = rest[value.endIndex...]
    return value.isEmpty ? nil : String(decoding: value, as: UTF8.self)
  }
}
