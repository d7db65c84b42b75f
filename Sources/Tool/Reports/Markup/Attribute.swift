extension HTML {
  /// ` name="value"` with a space before it, or nothing for `nil`.
  static func attribute(_ name: StaticString, _ value: String?) -> HTML {
    guard let value else { return .empty }
    return " \(HTML(trusting: "\(name)"))=\"\(value)\""
  }

  /// The mark of what was taken from a clock: comparisons of pages leave its element out.
  static func measured(_ isMeasured: Bool) -> HTML {
    isMeasured ? " data-measured" : .empty
  }

  /// `attribute("class", ...)` of those names whose condition is true.
  static func classes(_ names: KeyValuePairs<String, Bool>) -> HTML {
    let chosen = names.filter(\.value).map(\.key)
    return attribute("class", chosen.isEmpty ? nil : chosen.joined(separator: " "))
  }
}
