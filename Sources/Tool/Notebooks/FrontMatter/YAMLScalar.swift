/// Plain and quoted scalars, typed by the core schema of YAML 1.2.
enum YAMLScalar {
  /// The value that a plain scalar stands for: `1e3`, `0x1F`, `.inf`, `~`; `yes` stays text.
  static func plain(_ text: String, at place: YAMLPlace) -> YAMLValue {
    switch text {
    case "", "~", "null", "Null", "NULL": return .null(place)
    case "true", "True", "TRUE": return .boolean(true, place)
    case "false", "False", "FALSE": return .boolean(false, place)
    case ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF": return .number(.infinity, place)
    case "-.inf", "-.Inf", "-.INF": return .number(-.infinity, place)
    case ".nan", ".NaN", ".NAN": return .number(.nan, place)
    default: break
    }
    if let integer = integer(text) { return .integer(integer, place) }
    if isDecimal(text), let number = Double(text.hasPrefix(".") ? "0" + text : text) {
      return .number(number, place)
    }
    return .text(text, place)
  }

  private static func integer(_ text: String) -> Int? {
    if text.hasPrefix("0x") { return Int(text.dropFirst(2), radix: 16) }
    if text.hasPrefix("0o") { return Int(text.dropFirst(2), radix: 8) }
    let digits = text.first.map { "+-".contains($0) } == true ? text.dropFirst() : text[...]
    guard !digits.isEmpty, digits.allSatisfy(isDigit) else { return nil }
    return Int(text)
  }

  /// A decimal number of the core schema.
  ///
  /// `[-+]? ( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?`
  private static func isDecimal(_ text: String) -> Bool {
    var rest = text[...]
    if let sign = rest.first, "+-".contains(sign) { rest.removeFirst() }
    let whole = rest.prefix(while: isDigit)
    rest = rest.dropFirst(whole.count)
    var fraction: Substring = ""
    if rest.first == "." {
      rest.removeFirst()
      fraction = rest.prefix(while: isDigit)
      rest = rest.dropFirst(fraction.count)
    }
    guard !(whole.isEmpty && fraction.isEmpty) else { return false }
    guard let exponent = rest.first else { return true }
    guard exponent == "e" || exponent == "E" else { return false }
    rest.removeFirst()
    if let sign = rest.first, "+-".contains(sign) { rest.removeFirst() }
    return !rest.isEmpty && rest.allSatisfy(isDigit)
  }

  private static func isDigit(_ character: Character) -> Bool {
    ("0"..."9").contains(character)
  }
}
