/// `name: value`, or below the name `value:` with `type:`, `range:` and `choices:`.
extension Param {
  private static let keys = ["value", "type", "range", "choices"]
  private static let types = ["boolean", "integer", "number", "text"]

  /// All params of a header.
  static func all(_ settings: inout SettingsReader) -> [Param] {
    guard let entry = settings.value("params") else { return [] }
    guard case .mapping(let entries, _) = entry.value else {
      if case .null = entry.value { return [] }
      let nothing: [Param]? = settings.mismatch(
        "params", entry.value, "'name: value' lines, indented below it")
      return nothing ?? []
    }
    return entries.compactMap { param($0, &settings) }
  }

  private static func param(_ entry: YAMLEntry, _ settings: inout SettingsReader) -> Param? {
    let name = entry.key
    guard isIdentifier(name) else {
      settings.report(
        entry.keyPlace,
        "'\(name)' can't name a param: cells read it as params.\(name); "
          + "use letters, digits and '_', with a letter first")
      return nil
    }
    guard !SwiftKeywords.reserved.contains(name) else {
      settings.report(
        entry.keyPlace, "'\(name)' is a word of Swift and can't name a param; choose another name")
      return nil
    }
    if case .mapping(let entries, _) = entry.value { return param(entry, entries, &settings) }
    guard let value = ParamValue(entry.value) else {
      report(entry.value, of: entry, "true or false, a number or text", &settings)
      return nil
    }
    return Param(name: name, value: value, line: entry.keyPlace.line)
  }

  /// One with its type, range or choices.
  private static func param(
    _ entry: YAMLEntry, _ entries: [YAMLEntry], _ settings: inout SettingsReader
  ) -> Param? {
    var parts = SettingsReader(entries, known: keys, owner: "the param '\(entry.key)'")
    defer { settings.add(parts.messages) }
    guard let given = parts.value("value") else {
      parts.report(entry.keyPlace, "the param '\(entry.key)' has no 'value'; add one")
      return nil
    }
    guard var value = ParamValue(given.value) else {
      report(given.value, of: given, "true or false, a number or text", &parts)
      return nil
    }
    if let type = parts.text("type"), let place = parts.place(of: "type") {
      guard let typed = value.typed(type) else {
        parts.report(
          place,
          types.contains(type)
            ? "the value of '\(entry.key)' is \(value.kindName), not of the type '\(type)'"
            : "no param has the type '\(type)'; types are \(types.joined(separator: ", "))")
        return nil
      }
      value = typed
    }
    var param = Param(name: entry.key, value: value, line: entry.keyPlace.line)
    param.range = range(&parts, like: value)
    param.choices = choices(&parts, like: value)
    if let refusal = param.refusal(of: value) {
      parts.report(
        given.value.place, "the param '\(entry.key)' takes \(refusal), found '\(value.text)'")
    }
    return param
  }

  private static func range(
    _ parts: inout SettingsReader, like value: ParamValue
  ) -> ClosedRange<Double>? {
    guard let given = parts.value("range")?.value else { return nil }
    guard case .list(let items, _) = given, items.count == 2, value.number != nil,
      let low = ParamValue(items[0])?.number, let high = ParamValue(items[1])?.number, low <= high
    else {
      return parts.mismatch("range", given, "[least, greatest], for a number")
    }
    return low...high
  }

  private static func choices(
    _ parts: inout SettingsReader, like value: ParamValue
  ) -> [ParamValue] {
    guard let given = parts.value("choices")?.value else { return [] }
    guard case .list(let items, _) = given, !items.isEmpty else {
      return parts.mismatch("choices", given, "a list of values") ?? []
    }
    return items.compactMap { item in
      let choice = ParamValue(item).flatMap { value.sameType(from: $0.text) }
      return choice
        ?? parts.mismatch(
          "choices", item, "a list of values like '\(value.text)'", remedy: " in it")
    }
  }

  private static func report(
    _ value: YAMLValue, of entry: YAMLEntry, _ expected: String, _ settings: inout SettingsReader
  ) {
    settings.report(
      value.place.line == entry.keyPlace.line ? entry.keyPlace : value.place,
      "the param '\(entry.key)' must be \(expected), found \(value.kindName)")
  }

  private static func isIdentifier(_ name: String) -> Bool {
    guard let first = name.first, first == "_" || first.isLetter else { return false }
    return name.allSatisfy { $0 == "_" || $0.isLetter || $0.isNumber }
  }
}

extension ParamValue {
  /// `nil` for what is no scalar.
  init?(_ value: YAMLValue) {
    switch value {
    case .boolean(let boolean, _): self = .boolean(boolean)
    case .integer(let integer, _): self = .integer(integer)
    case .number(let number, _): self = .number(number)
    case .text(let text, _): self = .text(text)
    case .null, .list, .mapping: return nil
    }
  }

  /// The value as one of the named type; a whole number is a number too.
  fileprivate func typed(_ type: String) -> ParamValue? {
    switch (self, type) {
    case (.boolean, "boolean"), (.integer, "integer"), (.number, "number"), (.text, "text"): self
    case (.integer(let value), "number"): .number(Double(value))
    default: nil
    }
  }
}
