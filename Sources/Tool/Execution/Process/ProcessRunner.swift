import Foundation
import Notebooks
import Outputs

/// Compiles a program and runs it in a process of its own.
public struct ProcessRunner: NotebookRunner {
  let toolchain: CellToolchain
  var limits = OutputLimits()

  public init(toolchain: CellToolchain) {
    self.toolchain = toolchain
  }

  /// Compiles, runs and sorts the outputs; throws `CancellationError` when the task is cancelled.
  public func run(
    _ program: NotebookProgram, settings: ExecutionSettings,
    onProgress: @escaping @Sendable (ExecutionProgress) -> Void
  ) async throws -> ProgramOutcome {
    let params = try ParamAssignment(
      program.notebook.frontMatter.params, setting: settings.params)
    let files = try UsedFiles(program.notebook, in: settings.folder).swift
    let objects = CompiledNotebooks(folder: settings.store.appending(path: "compiled"))
    let compiler = NotebookCompiler(toolchain: toolchain, objects: objects)
    return try await onOwnThread { flag in
      onProgress(.compiling)
      var clock = PhaseClock()
      let compiled = try compiler.compile(program, using: files, cancelled: flag)
      clock.ends("compile")
      switch compiled {
      case .failed(let messages):
        return ProgramOutcome(
          outputs: NotebookOutputs(of: program.notebook, failedToCompile: messages),
          ending: .compileError, messages: messages, phases: clock.phases)
      case .sharedObject(let object, let warnings):
        let (outputs, ending) = try withCores(settings, flag, onProgress) { settings in
          onProgress(.running)
          let run = ProgramRun(
            program: program, object: object, files: files, settings: settings, params: params,
            toolchain: toolchain, outputLimits: limits)
          return try run.outputs(cancelled: flag, onProgress: onProgress)
        }
        clock.ends("run")
        return ProgramOutcome(
          outputs: outputs, ending: ending, messages: warnings, phases: clock.phases)
      }
    }
  }

  /// Calls `body` with the threads that the machine has to spare.
  ///
  /// Whoever sets `SWIFTNB_THREADS` by hand has decided; a program that a cell starts has its cell's.
  private func withCores<Result>(
    _ settings: ExecutionSettings, _ flag: CancellationFlag,
    _ onProgress: (ExecutionProgress) -> Void, _ body: (ExecutionSettings) throws -> Result
  ) throws -> Result {
    guard settings.environment["SWIFTNB_THREADS"] == nil else { return try body(settings) }
    let cores = ProcessInfo.processInfo.activeProcessorCount
    return try CoreShare.holding(
      upTo: settings.threads ?? cores, of: cores, cancelled: flag, onWait: { onProgress(.waiting) }
    ) { threads in
      var settings = settings
      settings.environment["SWIFTNB_THREADS"] = "\(threads)"
      return try body(settings)
    }
  }
}

/// Measures the phases of a render.
struct PhaseClock {
  private(set) var phases: [ProgramOutcome.Phase] = []
  private var start = ContinuousClock.now

  /// Ends the phase that began with the last one's end.
  mutating func ends(_ name: String) {
    let now = ContinuousClock.now
    phases.append(.init(name: name, seconds: (now - start) / .seconds(1)))
    start = now
  }
}
