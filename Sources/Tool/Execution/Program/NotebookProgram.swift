public import Notebooks

/// One Swift program made from a whole notebook: statements keep the notebook's lines and columns.
///
/// Imports, types, extensions and protocols stand at file scope, and with them the functions that use
/// no cell's variable. All other statements of all cells stand in one async throwing function, so
/// that a later cell sees what an earlier one declared, and functions may change it.
public struct NotebookProgram: Equatable, Sendable {
  public let notebook: Notebook
  /// The notebook's path as it stands in the program's debug information.
  public let path: String
  /// The Swift text.
  public let source: String
  /// The statements written as plain statements though they might have a value, by their lines.
  let plainConditionals: Set<Int>

  /// Writes the program of `notebook`, whose file is at `path`.
  public init(_ notebook: Notebook, path: String) {
    self.init(notebook, path: path, plainConditionals: [])
  }

  /// `plainConditionals` holds the lines of `if` and `switch` statements that are not to be shown.
  init(_ notebook: Notebook, path: String, plainConditionals: Set<Int>) {
    self.notebook = notebook
    self.path = path
    self.plainConditionals = plainConditionals
    var writer = ProgramWriter(notebook, path: path, plainConditionals: plainConditionals)
    source = writer.written()
  }

  /// The name of the function that the engine calls.
  static let entry = "swiftnb_notebook_main"
}
