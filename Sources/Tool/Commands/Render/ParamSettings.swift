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
      let value = param.value.sameType(from: text)
      let refusal = value.map { param.refusal(of: $0) } ?? param.value.kindName
      guard let value, refusal == nil else {
        throw InputError(
          "\(notebook.path):\(param.line): the param '\(name)' takes \(refusal ?? ""), found '\(text)'"
        )
      }
      values[name] = value
    }
    return values
  }
}
