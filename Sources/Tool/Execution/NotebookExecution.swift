import Foundation
public import Notebooks

/// Gets a notebook's outputs: those of an earlier run when nothing that decides them has changed,
/// otherwise by running its cells.
public struct NotebookExecution: Sendable {
  public let toolchain: CellToolchain
  public let runner: any NotebookRunner

  /// Cells run in processes of their own unless another runner is given.
  public init(toolchain: CellToolchain, runner: (any NotebookRunner)? = nil) {
    self.toolchain = toolchain
    self.runner = runner ?? ProcessRunner(toolchain: toolchain)
  }

  /// The outputs of `notebook`; a mistake in a cell is in the result.
  ///
  /// Throws `ExecutionError` and `ToolchainError` for what keeps the notebook from being run, and
  /// `CancellationError` when the task is cancelled: the cells' processes are gone then.
  public func run(
    _ notebook: Notebook, settings: ExecutionSettings,
    onProgress: @escaping @Sendable (ExecutionProgress) -> Void = { _ in }
  ) async throws -> ExecutionResult {
    var clock = PhaseClock()
    var digests = FileDigests(in: settings.store)
    let key = try key(of: notebook, settings: settings, digests: &digests)
    let kept = KeptOutputs(folder: settings.store.appending(path: "outputs"))
    let numbering = LineNumbering(notebook)
    defer { digests.save() }
    if settings.usesCache,
      let outputs = try kept.outputs(for: key, in: settings.folder, digests: &digests)
    {
      onProgress(.cached)
      clock.ends("cache")
      return ExecutionResult(
        outputs: numbering.attached(outputs), ending: .finished, phases: clock.phases,
        isFromCache: true)
    }
    clock.ends("cache")
    let program = NotebookProgram(notebook, path: settings.path)
    let outcome = try await runner.run(program, settings: settings, onProgress: onProgress)
    if outcome.ending == .finished {
      try kept.keep(numbering.detached(outcome.outputs), for: key)
    }
    return ExecutionResult(
      outputs: outcome.outputs, ending: outcome.ending, messages: outcome.messages,
      phases: clock.phases + outcome.phases)
  }

  /// What the kept outputs of `notebook` depend on.
  public func key(of notebook: Notebook, settings: ExecutionSettings) throws -> NotebookKey {
    var digests = FileDigests(in: settings.store)
    return try key(of: notebook, settings: settings, digests: &digests)
  }

  private func key(
    of notebook: Notebook, settings: ExecutionSettings, digests: inout FileDigests
  ) throws -> NotebookKey {
    let params = try ParamAssignment(notebook.frontMatter.params, setting: settings.params)
    return try NotebookKey(
      notebook, settings: settings, params: params, toolchain: toolchain, digests: &digests)
  }
}
