import Foundation
import Notebooks
import Outputs

/// One run of a compiled notebook.
struct ProgramRun {
  let program: NotebookProgram
  let object: URL
  /// The files that are compiled with the notebook.
  let files: [URL]
  let settings: ExecutionSettings
  let params: ParamAssignment
  let toolchain: CellToolchain
  let outputLimits: OutputLimits

  /// Runs to the end and says how it ended; throws `CancellationError` when the flag is set.
  func outputs(
    cancelled flag: CancellationFlag, onProgress: @Sendable (ExecutionProgress) -> Void
  ) throws -> (NotebookOutputs, ProgramOutcome.Ending) {
    let notebook = program.notebook
    let folder = try TemporaryFolder(in: object.deletingLastPathComponent())
    let environment = try CellEnvironment(in: folder.url)
    let child = try ChildProcess(
      [toolchain.engine.path, object.path, settings.folder.path],
      environment: environment.variables(
        for: settings, declared: notebook.frontMatter.environment, params: params,
        toolchain: toolchain,
        code: try NotebookCode(notebook, using: files, params: params).digest))
    var merger = EventMerger(nonce: environment.nonce, limit: outputLimits.text)
    var collector = OutputCollector(
      evaluated: notebook.cells.map(\.options.eval), inlines: notebook.expressions.count,
      limits: outputLimits)
    var watch = ResourceWatch()
    let limits = CellLimits(of: notebook, settings: settings)
    let ending = try child.readAll { stream, bytes in
      for item in try merger.append(bytes, from: stream) {
        if let progress = collector.take(item) { onProgress(progress) }
      }
    } tick: { child in
      watch.look(
        at: child, elapsed: .now - collector.cellStart, limits: limits, cell: collector.current,
        isCancelled: flag.isSet)
    }
    child.killSession()
    if flag.isSet { throw CancellationError() }
    for item in merger.remainder() {
      if let progress = collector.take(item) { onProgress(progress) }
    }
    collector.noteDropped()
    let diagnosis = RunDiagnosis(
      ending: ending, breach: watch.breach, environment: environment, path: program.path)
    return try diagnosis.conclude(&collector, notebook: notebook)
  }
}
