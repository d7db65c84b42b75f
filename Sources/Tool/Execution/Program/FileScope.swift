import Notebooks

/// Which statements stand at file scope, and which names only the cells' function knows.
struct FileScope {
  /// Functions that use no cell's variable: types may call them.
  private(set) var functions: Set<String> = []
  /// Constants with a literal value that a type mentions.
  private(set) var constants: Set<String> = []
  /// What cells declare that nothing at file scope can see, with the line of its declaration.
  private(set) var localNames: [String: Int] = [:]

  init(_ cells: [CellStatements]) {
    var counts: [String: Int] = [:]
    var literals: Set<String> = []
    var bodies: [(name: String, mentioned: Set<String>)] = []
    var wanted: Set<String> = []
    for cell in cells {
      for statement in cell.statements {
        let names = DeclaredNames(statement)
        if statement.kind == .hoisted {
          wanted.formUnion(names.mentioned)
        } else if let function = names.function {
          bodies.append((function, names.mentioned))
          localNames[function, default: cell.line(of: statement)] += 0
        } else if statement.kind == .declaration || statement.kind == .control {
          if let constant = names.literalConstant { literals.insert(constant) }
          for name in names.variables {
            counts[name, default: 0] += 1
            localNames[name, default: cell.line(of: statement)] += 0
          }
        }
      }
    }
    // A constant that is declared twice stays where the compiler finds the second one.
    constants = literals.filter { wanted.contains($0) && counts[$0] == 1 }
    var local = Set(counts.keys).subtracting(constants)
    functions = Set(bodies.map(\.name)).subtracting(local)
    while let bound = bodies.first(where: {
      functions.contains($0.name) && !$0.mentioned.isDisjoint(with: local)
    }) {
      functions.remove(bound.name)
      local.insert(bound.name)
    }
    for name in functions.union(constants) { localNames[name] = nil }
  }

  /// Whether `statement` stands at file scope.
  func holds(_ statement: SwiftStatement) -> Bool {
    if statement.kind == .hoisted { return true }
    guard statement.kind == .declaration else { return false }
    let names = DeclaredNames(statement)
    if let function = names.function { return functions.contains(function) }
    return names.literalConstant.map(constants.contains) ?? false
  }
}
