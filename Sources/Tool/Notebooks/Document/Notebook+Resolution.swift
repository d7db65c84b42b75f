extension Notebook {
  /// What the text names and the document does not have, each with its place and remedy.
  static func unresolved(
    _ assembler: BlockAssembler, cells: [Cell], headings: [String], sources: [Source]
  ) -> [LocatedMessage] {
    let labels = assembler.labels.map(\.name) + cells.compactMap(\.options.label) + headings
    let known = Set(labels)
    let missing = assembler.ledger.uses.filter { !known.contains($0.name) }.map { use in
      let prefix = use.name.prefix { $0 != "-" } + "-"
      let remedy =
        nearestName(to: use.name, among: labels.sorted()).map { "did you mean '@\($0)'?" }
        ?? "give \(thing(prefix)) the label '\(use.name)', or correct the name"
      return LocatedMessage(
        line: use.line, column: use.column,
        message: "nothing has the label '\(use.name)'; \(remedy)")
    }
    let keys = sources.map(\.key)
    let unknown = assembler.ledger.citations.filter { !keys.contains($0.name) }.map { use in
      let remedy =
        nearestName(to: use.name, among: keys).map { "did you mean '@\($0)'?" }
        ?? "add it under 'references:' in the front matter"
      return LocatedMessage(
        line: use.line, column: use.column,
        message: "no reference has the key '\(use.name)'; \(remedy)")
    }
    return missing + unknown
  }

  private static func thing(_ prefix: Substring) -> String {
    switch prefix {
    case "fig-": "a figure's cell or division"
    case "tbl-": "a table or its cell"
    case "eq-": "an equation"
    case "lst-": "a listing"
    default: "a heading"
    }
  }
}

extension Block {
  var headingAnchor: String? {
    if case .heading(let heading) = self { heading.id } else { nil }
  }
}
