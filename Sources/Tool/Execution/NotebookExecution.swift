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

  /// The outputs of `whole`, or of the cells selected from it; a mistake in a cell is in the result.
  ///
  /// Throws `ExecutionError` and `ToolchainError` for what keeps the notebook from being run, and
  /// `CancellationError` when the task is cancelled: the cells' processes are gone then.
  public func run(
    _ whole: Notebook, settings: ExecutionSettings,
    onProgress: @escaping @Sendable (ExecutionProgress) -> Void = { _ in }
  ) async throws -> ExecutionResult {
    var clock = PhaseClock()
    let notebook = try settings.selection.applied(to: whole)
    var digests = FileDigests(in: settings.store)
    let key = try key(of: notebook, settings: settings, digests: &digests)
    let kept = keptOutputs(settings)
    let placement = OutputPlacement(in: notebook)
    defer { digests.save() }
    if settings.usesCache,
      let outputs = try kept.outputs(for: key, in: settings.folder, digests: &digests)
        .flatMap(placement.attached)
    {
      onProgress(.cached)
      clock.ends("cache")
      return ExecutionResult(
        outputs: outputs, ending: .finished, phases: clock.phases,
        isFromCache: true)
    }
    clock.ends("cache")
    let program = NotebookProgram(notebook, path: settings.path)
    let outcome = try await runner.run(program, settings: settings, onProgress: onProgress)
    if outcome.ending == .finished {
      try kept.keep(
        placement.detached(outcome.outputs), for: key, isWhole: settings.selection == .all)
    }
    return ExecutionResult(
      outputs: outcome.outputs, ending: outcome.ending, messages: outcome.messages,
      phases: clock.phases + outcome.phases)
  }

  /// Why the cells of `notebook` would run now; nothing is run.
  ///
  /// Throws `ExecutionError` for params and files that are not there.
  public func changes(
    of notebook: Notebook, settings: ExecutionSettings
  ) throws -> NotebookChanges {
    var digests = FileDigests(in: settings.store)
    let key = try key(of: notebook, settings: settings, digests: &digests)
    let kept = keptOutputs(settings)
    if try kept.outputs(for: key, in: settings.folder, digests: &digests) != nil { return .none }
    guard let last = kept.last(of: key.path) else { return .neverRun }
    let sentences =
      key.changes(since: last.key, of: notebook)
      + FoundData(last.outputs, in: settings.folder).changes(&digests)
    // Only damage in the store leaves nothing to name.
    return sentences.isEmpty ? .neverRun : .changed(sentences)
  }

  private func keptOutputs(_ settings: ExecutionSettings) -> KeptOutputs {
    KeptOutputs(folder: settings.store.appending(path: "outputs"))
  }

  private func key(
    of notebook: Notebook, settings: ExecutionSettings, digests: inout FileDigests
  ) throws -> NotebookKey {
    let params = try ParamAssignment(notebook.frontMatter.params, setting: settings.params)
    return try NotebookKey(
      notebook, settings: settings, params: params, toolchain: toolchain, digests: &digests)
  }
}
