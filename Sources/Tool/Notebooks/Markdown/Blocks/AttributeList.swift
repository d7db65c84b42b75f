/// `{#id .class key="value"}`.
public struct AttributeList: Equatable, Sendable {
  public var id: String?
  public var classes: [String] = []
  public var values: [String: String] = [:]

  public init(id: String? = nil, classes: [String] = [], values: [String: String] = [:]) {
    self.id = id
    self.classes = classes
    self.values = values
  }

  public var isEmpty: Bool { id == nil && classes.isEmpty && values.isEmpty }

  /// `nil` unless `text` is a whole list in braces.
  init?(_ text: ArraySlice<UInt8>) {
    guard let (list, end) = Self.read(text), end == text.endIndex else { return nil }
    self = list
  }

  /// The list at the beginning of `text` and where it ends; an empty one is none.
  static func read(_ text: ArraySlice<UInt8>) -> (AttributeList, end: Int)? {
    guard text.first == 0x7B else { return nil }
    // A list is short: the limit keeps a text of many braces linear.
    var rest = text.dropFirst().prefix(1000)
    var list = AttributeList()
    while true {
      rest = rest.drop(while: \.isWhitespace)
      guard let first = rest.first else { return nil }
      if first == "}" { return list.isEmpty ? nil : (list, rest.startIndex + 1) }
      guard list.take(first, from: &rest) else { return nil }
      if let next = rest.first, !next.isWhitespace, next != "}" { return nil }
    }
  }

  /// Reads one attribute.
  private mutating func take(_ first: UInt8, from rest: inout ArraySlice<UInt8>) -> Bool {
    if first == "#" || first == "." {
      let name = rest.dropFirst().prefix(while: Self.isNameByte)
      guard !name.isEmpty else { return false }
      let string = String(decoding: name, as: UTF8.self)
      if first == "#" { id = string } else { classes.append(string) }
      rest = rest[name.endIndex...]
      return true
    }
    if first == "-", rest.dropFirst().first.map({ $0.isWhitespace || $0 == "}" }) != false {
      classes.append("unnumbered")
      rest = rest.dropFirst()
      return true
    }
    let key = rest.prefix(while: Self.isNameByte)
    guard let initial = key.first, initial.isLetter || initial == "_" || initial == ":",
      key.endIndex < rest.endIndex, rest[key.endIndex] == "="
    else { return false }
    rest = rest[(key.endIndex + 1)...]
    guard let value = Self.takeValue(&rest) else { return false }
    set(String(decoding: key, as: UTF8.self), to: value)
    return true
  }

  private mutating func set(_ key: String, to value: String) {
    switch key {
    case "id": id = value
    case "class": classes += value.split(separator: " ").map(String.init)
    default: values[key] = value
    }
  }

  /// What a later list adds: its id and values win, its classes follow.
  mutating func merge(_ other: AttributeList) {
    id = other.id ?? id
    classes += other.classes
    values.merge(other.values) { $1 }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || byte == "-" || byte == "_" || byte == ":" || byte == "." || byte >= 0x80
  }

  private static func takeValue(_ rest: inout ArraySlice<UInt8>) -> String? {
    guard let quote = rest.first else { return nil }
    if quote == "\"" || quote == "'" {
      let inner = rest.dropFirst()
      var end = inner.startIndex
      while end < inner.endIndex, inner[end] != quote { end += inner[end] == "\\" ? 2 : 1 }
      guard end < inner.endIndex else { return nil }
      rest = inner[(end + 1)...]
      return CharacterEscapes.resolved(inner[..<end])
    }
    let value = rest.prefix {
      !($0.isWhitespace || $0 == "}" || $0 == "\"" || $0 == "=" || $0 == "<" || $0 == ">"
        || $0 == "`")
    }
    rest = rest[value.endIndex...]
    return value.isEmpty ? nil : CharacterEscapes.resolved(value)
  }
}
