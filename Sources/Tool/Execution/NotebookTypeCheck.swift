import Foundation
public import Notebooks

/// Compiles a notebook without running it; a render that follows finds what was compiled.
public struct NotebookTypeCheck: Sendable {
  private let toolchain: CellToolchain

  public init(toolchain: CellToolchain) {
    self.toolchain = toolchain
  }

  /// The compiler's errors, with lines that count in the notebook's text; empty where it compiles.
  ///
  /// Throws `ExecutionError` for files that the notebook names and that are not there, and
  /// `CancellationError` when the task is cancelled.
  public func errors(
    in notebook: Notebook, settings: ExecutionSettings
  ) async throws -> [CompilerMessage] {
    let files = try UsedFiles(notebook, in: settings.folder).swift
    let compiler = NotebookCompiler(
      toolchain: toolchain,
      objects: CompiledNotebooks(folder: settings.store.appending(path: "compiled")))
    let program = NotebookProgram(notebook, path: settings.path)
    return try await onOwnThread { flag in
      switch try compiler.compile(program, using: files, cancelled: flag) {
      case .failed(let messages): messages.filter { $0.severity == .error }
      case .sharedObject: []
      }
    }
  }
}
