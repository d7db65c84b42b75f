import Notebooks

/// Why a notebook's cells would run now, compared with its last good run.
public enum NotebookChanges: Equatable, Sendable {
  /// The store holds no good run of the notebook.
  case neverRun
  /// The kept outputs are those that a run would give.
  case none
  /// What decides the outputs and is different now, a sentence each.
  case changed([String])
}

extension NotebookKey {
  /// What is different here from `earlier`, a sentence each; lines are those of `notebook`.
  func changes(since earlier: NotebookKey, of notebook: Notebook) -> [String] {
    var changes: [String] = []
    if format != earlier.format {
      changes.append("this version of swiftnb keeps outputs differently")
    }
    if compiler != earlier.compiler { changes.append("the Swift toolchain is another one") }
    if library != earlier.library { changes.append("the engine was built anew") }
    if profile != earlier.profile {
      changes.append("the profile is \(profile) instead of \(earlier.profile)")
    }
    if dataOrigin != earlier.dataOrigin {
      changes.append(
        "--data is \(dataOrigin ?? "not given") instead of \(earlier.dataOrigin ?? "not given")")
    }
    if isOptimized != earlier.isOptimized { changes.append("'optimize:' is \(isOptimized) now") }
    changes += cellChanges(since: earlier, of: notebook)
    changes += expressionChanges(since: earlier)
    changes += Self.differences(params, earlier.params) { name, now, before in
      "the param \(name) is \(now?.text ?? "gone") instead of \(before?.text ?? "missing")"
    }
    changes += Self.differences(files, earlier.files) { path, now, before in
      switch (now, before) {
      case (nil, _): "the file \(path) is named no more"
      case (_, nil): "the file \(path) is named now"
      default: "the file \(path) has other bytes"
      }
    }
    changes += Self.differences(environment, earlier.environment) { name, now, before in
      "the variable \(name) is \(Self.text(of: now)) instead of \(Self.text(of: before))"
    }
    return changes
  }

  private func cellChanges(since earlier: NotebookKey, of notebook: Notebook) -> [String] {
    let difference = cells.difference(from: earlier.cells)
    var removed = Set(
      difference.removals.compactMap {
        if case .remove(let offset, _, _) = $0 { offset } else { nil }
      })
    let places = notebook.cells.filter(\.options.eval)
    var changes: [String] = []
    for case .insert(let offset, _, _) in difference.insertions {
      let cell = places[offset]
      let label = cell.options.label.map { ", \($0)" } ?? ""
      let name = "cell \(cell.index + 1) (line \(cell.line)\(label))"
      changes.append(removed.remove(offset) == nil ? "\(name) is new" : "\(name) is another one")
    }
    return changes + removed.sorted().map { "the earlier cell \($0 + 1) is gone or moved" }
  }

  private func expressionChanges(since earlier: NotebookKey) -> [String] {
    // Where cells came or went, the numbers of cells before an expression say nothing more.
    let drop: (String) -> Substring = { [cells] text in
      cells == earlier.cells ? text[...] : text.drop { $0 != " " }
    }
    return expressions.map(drop) == earlier.expressions.map(drop)
      ? [] : ["the inline expressions are others, or elsewhere"]
  }

  private static func differences<Value: Equatable>(
    _ now: [String: Value], _ before: [String: Value],
    _ sentence: (String, Value?, Value?) -> String
  ) -> [String] {
    Set(now.keys).union(before.keys).sorted().filter { now[$0] != before[$0] }.map {
      sentence($0, now[$0], before[$0])
    }
  }

  private static func text(of value: String??) -> String {
    switch value {
    case .some(.some(let text)): "'\(text)'"
    case .some(nil): "not set"
    case nil: "not declared"
    }
  }
}
