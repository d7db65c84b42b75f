/// Takes typed settings out of a YAML mapping and collects what is wrong with them.
struct SettingsReader {
  private var entries: [String: YAMLEntry] = [:]
  private(set) var messages: [LocatedMessage] = []

  /// `owner` is what a message calls the mapping, such as `front matter`.
  init(_ mapping: [YAMLEntry], known: [String], owner: String) {
    for entry in mapping {
      if known.contains(entry.key) {
        entries[entry.key] = entry
      } else {
        let nearest = nearestName(to: entry.key, among: known)
        let remedy =
          nearest.map { "did you mean '\($0)'?" } ?? "known are \(known.joined(separator: ", "))"
        report(entry.keyPlace, "\(owner) has no '\(entry.key)'; \(remedy)")
      }
    }
  }

  mutating func report(_ place: YAMLPlace, _ message: String) {
    messages.append(LocatedMessage(line: place.line, column: place.column, message: message))
  }

  /// Takes over what a reader of a part found.
  mutating func add(_ messages: [LocatedMessage]) {
    self.messages += messages
  }

  /// Where the value of a key stands.
  func place(of key: String) -> YAMLPlace? { entries[key]?.value.place }

  mutating func value(_ key: String) -> YAMLEntry? { entries[key] }

  mutating func text(_ key: String) -> String? {
    guard let value = entries[key]?.value else { return nil }
    if case .text(let text, _) = value { return text }
    return mismatch(key, value, "text", remedy: "; put it in quotes")
  }

  mutating func boolean(_ key: String) -> Bool? {
    guard let value = entries[key]?.value else { return nil }
    if case .boolean(let boolean, _) = value { return boolean }
    return mismatch(key, value, "true or false")
  }

  /// A number above zero.
  mutating func positiveNumber(_ key: String, _ expected: String) -> Double? {
    guard let value = entries[key]?.value else { return nil }
    switch value {
    case .integer(let integer, _) where integer > 0: return Double(integer)
    case .number(let number, _) where number > 0 && number.isFinite: return number
    case .null, .boolean, .integer, .number, .text, .list, .mapping:
      return mismatch(key, value, expected)
    }
  }

  mutating func positiveInteger(_ key: String) -> Int? {
    guard let value = entries[key]?.value else { return nil }
    if case .integer(let integer, _) = value, integer > 0 { return integer }
    return mismatch(key, value, "a whole number above 0")
  }

  /// A list of texts, or one text.
  mutating func texts(_ key: String) -> [String]? {
    guard let value = entries[key]?.value else { return nil }
    guard case .list(let items, _) = value else {
      if case .text(let text, _) = value { return [text] }
      return mismatch(key, value, "text or a list of texts")
    }
    return items.compactMap { item in
      if case .text(let text, _) = item { return text }
      return mismatch(key, item, "text or a list of texts", remedy: " in it; put it in quotes")
    }
  }

  /// Bytes, from a whole number or a text such as `2 GB`.
  mutating func bytes(_ key: String) -> Int? {
    guard let value = entries[key]?.value else { return nil }
    switch value {
    case .integer(let integer, _) where integer > 0: return integer
    case .text(let text, _):
      if let bytes = ByteCount.bytes(of: text) { return bytes }
    case .null, .boolean, .integer, .number, .list, .mapping: break
    }
    return mismatch(key, value, "bytes or a size such as '2 GB' or '512 MB'")
  }

  mutating func mismatch<Value>(
    _ key: String, _ value: YAMLValue, _ expected: String, remedy: String = ""
  ) -> Value? {
    report(value.place, "'\(key)' must be \(expected), found \(value.found)\(remedy)")
    return nil
  }
}

extension YAMLValue {
  /// What a message says was found.
  var found: String {
    switch self {
    case .boolean(let value, _): "\(value)"
    case .integer(let value, _): "the number \(value)"
    case .number(let value, _): "the number \(value)"
    case .text(let value, _): "'\(value)'"
    case .null, .list, .mapping: kindName
    }
  }
}
