/// A parsed template file.
///
/// The language, in full:
///
///     {{name}}                  the value; text is escaped, markup is not
///     {{#name}} … {{/name}}     shown when the value is there; once for each item of a list
///     {{^name}} … {{/name}}     shown when it is not
///     {{> file}}                another file of the folder; `.html` is read as a template,
///                               anything else goes in as it is
///     {{! remark }}             nothing
///
/// A section's tag that stands alone on its line takes the line with it.
struct Template: Equatable {
  indirect enum Node: Equatable {
    case literal(String)
    case value(name: String, line: Int)
    case section(name: String, isInverted: Bool, body: [Node], line: Int)
    case file(name: String, line: Int)
  }

  var file: String
  var nodes: [Node]

  /// The page's text with `values` filled in; `other` fills the file that a tag on a line names.
  func filled(
    with values: [String: TemplateValue],
    other: (_ file: String, _ line: Int, _ values: [String: TemplateValue]) throws -> String
  ) throws -> String {
    func filled(_ nodes: [Node], _ values: [String: TemplateValue]) throws -> String {
      try nodes.map { node in
        switch node {
        case .literal(let text): text
        case .value(let name, let line): try inserted(name, from: values, line: line)
        case .section(let name, let isInverted, let body, let line):
          try scopes(of: looked(up: name, in: values, line: line), isInverted, within: values)
            .map { try filled(body, $0) }.joined()
        case .file(let name, let line): try other(name, line, values)
        }
      }.joined()
    }
    return try filled(nodes, values)
  }

  /// The names that a section sees, once for each time that it shows.
  private func scopes(
    of value: TemplateValue, _ isInverted: Bool, within values: [String: TemplateValue]
  ) -> [[String: TemplateValue]] {
    if case .list(let items) = value, !isInverted {
      return items.map { item in values.merging(item) { _, inner in inner } }
    }
    return value.isPresent != isInverted ? [values] : []
  }

  private func inserted(
    _ name: String, from values: [String: TemplateValue], line: Int
  ) throws -> String {
    switch try looked(up: name, in: values, line: line) {
    case .text(let text): return text.escapedForMarkup
    case .markup(let html): return html.markup
    case .flag, .list:
      throw TemplateError(
        file: file, line: line,
        message: "'\(name)' has no text of its own; open a section with {{#\(name)}}")
    }
  }

  private func looked(
    up name: String, in values: [String: TemplateValue], line: Int
  ) throws -> TemplateValue {
    guard let value = values[name] else {
      throw TemplateError(
        file: file, line: line,
        message: "nothing is named '\(name)' here; there are "
          + values.keys.sorted().joined(separator: ", "))
    }
    return value
  }
}
