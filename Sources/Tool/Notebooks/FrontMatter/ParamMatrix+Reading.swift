/// `matrix:` with lines `name: [value, value]`, each of a param.
extension ParamMatrix {
  /// The axes in the header's order; every value must be one that its param takes.
  static func read(_ settings: inout SettingsReader, for params: [Param]) -> ParamMatrix {
    guard let entry = settings.value("matrix") else { return ParamMatrix() }
    guard case .mapping(let entries, _) = entry.value else {
      let nothing: ParamMatrix? = settings.mismatch(
        "matrix", entry.value, "'name: [value, value]' lines, indented below it")
      return nothing ?? ParamMatrix()
    }
    return ParamMatrix(axes: entries.compactMap { axis($0, &settings, for: params) })
  }

  private static func axis(
    _ entry: YAMLEntry, _ settings: inout SettingsReader, for params: [Param]
  ) -> Axis? {
    guard let param = params.first(where: { $0.name == entry.key }) else {
      let nearest = nearestName(to: entry.key, among: params.map(\.name))
      settings.report(
        entry.keyPlace,
        "'matrix' names '\(entry.key)', which is no param; "
          + (nearest.map { "did you mean '\($0)'?" } ?? "add it to 'params'"))
      return nil
    }
    guard case .list(let items, _) = entry.value, !items.isEmpty else {
      settings.report(
        entry.value.place,
        "'\(entry.key)' must be a list of values, found \(entry.value.found)")
      return nil
    }
    let values = items.compactMap { item -> ParamValue? in
      let value = ParamValue(item).flatMap { param.value.sameType(from: $0.text) }
      let refusal = value.map { param.refusal(of: $0) } ?? param.value.kindName
      guard let value, refusal == nil else {
        settings.report(
          item.place,
          "the param '\(entry.key)' takes \(refusal ?? ""), found \(item.found)")
        return nil
      }
      return value
    }
    if let twice = values.first(where: { value in values.count { $0 == value } > 1 }) {
      settings.report(
        entry.value.place, "'\(entry.key)' has '\(twice.text)' twice; remove one")
    }
    return Axis(name: entry.key, values: values)
  }
}
