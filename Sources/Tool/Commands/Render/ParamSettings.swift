import Notebooks

/// `-P name=value`, read by the type that the front matter gives the param.
enum ParamSettings {
  /// The typed values; throws `InputError` that names the notebook, the param and what it takes.
  static func typed(
    _ settings: [(name: String, text: String)], for notebook: Notebook
  ) throws(InputError) -> [String: ParamValue] {
    var values: [String: ParamValue] = [:]
    for (name, text) in settings {
      let params = notebook.frontMatter.params
      guard let param = params.first(where: { $0.name == name }) else {
        let nearest = nearestName(to: name, among: params.map(\.name))
        throw InputError(
          "\(notebook.path): there is no param '\(name)'"
            + (nearest.map { "; did you mean '\($0)'?" }
              ?? (params.isEmpty
                ? "; the front matter has none"
                : "; the front matter has \(params.map(\.name).joined(separator: ", "))"))
        )
      }
      guard let value = value(of: text, like: param.value) else {
        throw InputError(
          "\(notebook.path):\(param.line): the param '\(name)' takes \(kind(of: param.value)), "
            + "found '\(text)'")
      }
      values[name] = value
    }
    return values
  }

  private static func value(of text: String, like declared: ParamValue) -> ParamValue? {
    switch declared {
    case .boolean: ["true": true, "false": false][text].map(ParamValue.boolean)
    case .integer: Int(text).map(ParamValue.integer)
    case .number: Double(text).map(ParamValue.number)
    case .text: .text(text)
    }
  }

  private static func kind(of value: ParamValue) -> String {
    switch value {
    case .boolean: "true or false"
    case .integer: "a whole number"
    case .number: "a number"
    case .text: "text"
    }
  }
}
