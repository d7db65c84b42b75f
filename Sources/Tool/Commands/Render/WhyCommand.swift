import Execution
import Foundation
import Notebooks

extension Command {
  /// Says what would make a notebook's cells run.
  static let why = Command(
    name: "why",
    summary: "Say why a notebook's cells would run again, or that they would not.",
    operands: "NOTEBOOK...",
    options: RenderOptions.table.filter {
      ["param", "params", "profile", "data"].contains($0.name)
    },
    examples: [
      ("swiftnb why notebooks/quickstart.swiftmd", "prints what changed since the last good run"),
      ("swiftnb why a.swiftmd -P noise=0.6", "with the params that a render would get"),
    ],
    details: """
      Nothing is run. A run depends on the cells' code without comments, the params, the profile, the
      files that it uses and read, the variables of 'environment:', the toolchain and the engine; prose,
      captions, comments and the template decide nothing.
      """
  ) { arguments, terminal in
    for render in try RenderCommand.renders(arguments.operands, try RenderOptions(arguments)) {
      let name = render.file.relativePath
      switch try render.changes() {
      case .none: terminal.print("\(name): nothing has changed, cells would not run")
      case .neverRun:
        terminal.print("\(name): the store holds no good run of it, all cells would run")
      case .changed(let sentences):
        terminal.print("\(name): the cells would run, because since the last good run")
        for sentence in sentences { terminal.print("  \(sentence)") }
      }
    }
    return .fine
  }
}

extension NotebookRender {
  /// What is different since the last good run.
  func changes() throws -> NotebookChanges {
    let notebook = try NotebookFile(at: file).notebook()
    let params = try ParamSettings.typed(options.params, for: notebook)
    return try NotebookExecution(toolchain: toolchain).changes(
      of: notebook, settings: settings(params: params))
  }
}
