import Notebooks

/// Which cells a cell may depend on, found by names: rather one too many than one too few.
struct CellDependencies {
  /// What one cell declares and mentions.
  private struct Names {
    var variables: Set<String> = []
    /// Functions and types; all cells see them.
    var definitions: Set<String> = []
    var mentioned: Set<String> = []
    /// Whether it imports or extends something, which has no name to look for.
    var changesAll = false
  }

  private let cells: [Names?]

  /// Looks at the cells of `notebook` that are evaluated.
  init(of notebook: Notebook) {
    cells = notebook.cells.map { cell in
      guard cell.options.eval else { return nil }
      var names = Names()
      for statement in CellStatements(cell).statements {
        let found = DeclaredNames(statement)
        let definitions = [found.function, found.type].compactMap(\.self)
        names.variables.formUnion(statement.kind == .hoisted ? [] : found.variables)
        names.definitions.formUnion(definitions)
        names.mentioned.formUnion(found.mentioned)
        if statement.kind == .hoisted, definitions.isEmpty { names.changesAll = true }
      }
      return names
    }
  }

  /// The cell itself, the cells that declare what it needs, and the earlier cells that mention a variable
  /// that it needs: they may change it.
  func cells(neededBy wanted: Int) -> Set<Int> {
    let variables = cells.reduce(into: Set<String>()) { $0.formUnion($1?.variables ?? []) }
    var result: Set = [wanted]
    while true {
      let needed = result.reduce(into: Set<String>()) { $0.formUnion(cells[$1]?.mentioned ?? []) }
      let neededVariables = needed.intersection(variables)
      let more = cells.indices.filter { index in
        guard !result.contains(index), let names = cells[index] else { return false }
        return names.changesAll || !names.definitions.isDisjoint(with: needed)
          || index < wanted
            && !(names.variables.union(names.mentioned).isDisjoint(with: neededVariables))
      }
      if more.isEmpty { return result }
      result.formUnion(more)
    }
  }

  /// Whether an inline value of `code` is the same with only the cells `run` as with all of them: none of
  /// the others declares or mentions what it uses.
  func isDecided(_ code: String, by run: Set<Int>) -> Bool {
    let used = CellSource(code).statements.reduce(into: Set<String>()) {
      $0.formUnion(DeclaredNames($1).mentioned)
    }
    return cells.indices.allSatisfy { index in
      guard !run.contains(index), let names = cells[index] else { return true }
      return names.mentioned.union(names.variables).union(names.definitions).isDisjoint(with: used)
    }
  }
}
