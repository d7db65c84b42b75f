import Baselines
import DataCatalogue
import Execution
import Foundation
import Notebooks
import Outputs
import Reports
import Runs

/// The way of one notebook from its file to its report.
struct NotebookRender {
  var file: URL
  var report: URL
  /// The folder that the user named it by; `nil` for a file.
  var folder: URL?
  /// Which combination of params it is, where there are several.
  var variant: ReportVariant?
  var options: RenderOptions
  var toolchain: CellToolchain
  var templates: URL
  var project: Project
  var budget: CoreBudget
  /// Whether the report lies in a folder that the user does not see.
  var isStaged = false

  /// A phase's name and its seconds.
  typealias Phase = (name: String, seconds: Double)

  /// What came of it.
  struct Outcome {
    var code: ExitCode
    var phases: [Phase]
    /// What the user is told, each with file and line.
    var complaints: [String]
    /// What was measured; empty where the notebook does not compile.
    var measurement: MeasuredResults
    /// What an index page shows of it.
    var content: Report
  }

  /// Reads, runs and writes; the report is written whatever the cells did.
  ///
  /// Throws `NotebookErrors`, `InputError`, `ExecutionError`, `TemplateError` or a file's error where
  /// no better report than the previous one can be written: that one is then untouched.
  func run(on terminal: Terminal) async throws -> Outcome {
    var clock = Stopwatch()
    try prepareFolder()
    // Before an hour's work, not after it.
    if options.format == .pdf { _ = try Chromium() }
    let source = try NotebookFile(at: file)
    let whole = try source.notebook()
    let notebook = try options.selection.applied(to: whole)
    var complaints: [String] = []
    if notebook.cells.isEmpty {
      complaints.append(
        "\(displayedPath):1: this notebook has no ```{swift} cells; its report holds prose only")
    }
    complaints += Complaints.warnings(of: notebook)
    let params = try ParamSettings.typed(options.params, for: notebook)
    clock.ends("read")
    let progress = RenderProgress(of: notebook, on: terminal, isJSON: options.isJSON)
    let result = try await NotebookExecution(toolchain: toolchain).run(
      whole, settings: settings(params: params), onProgress: progress.show)
    clock.phases += result.phases.map { ($0.name, $0.seconds) }
    clock.restart()
    let data = dataDigests(of: result)
    let measurement = MeasuredResults(
      of: notebook, result.outputs, params: shown(params, of: notebook), data: data)
    let baseline = baseline(for: measurement, &complaints)
    let content = report(of: notebook, result, params: params, data: data, baseline, clock.phases)
    try await write(content)
    clock.ends("report")
    if options.showsTimings { try write(timings: clock.phases) }
    complaints += Complaints(of: notebook, result).lines
    if !source.isCurrent {
      complaints.append(
        "\(displayedPath): changed while it was rendered; the report is of the earlier text: "
          + "render it again")
    }
    return Outcome(
      code: code(of: result), phases: clock.phases, complaints: complaints,
      measurement: measurement, content: content)
  }

  private var displayedPath: String { file.relativePath }

  func settings(params: [String: ParamValue]) -> ExecutionSettings {
    let environment = ProcessInfo.processInfo.environment
    var settings = ExecutionSettings(
      file: file, store: project.store(beside: file, environment: environment))
    settings.params = params
    settings.profile = options.profile
    settings.usesCache = options.usesCache
    settings.dataOrigin = options.dataOrigin
    settings.selection = options.selection
    settings.timeout = options.timeout
    settings.memory = options.memory
    // Cells look where `swiftnb data` puts sets.
    settings.environment["SWIFTNB_DATA"] = DataFolders.paths(environment).joined(separator: ":")
    if budget.jobs > 1 {
      if environment["SWIFTNB_THREADS"] == nil {
        settings.threads = budget.threads
      } else {
        settings.environment["SWIFTNB_THREADS"] = "\(budget.threads)"
      }
    }
    settings.environment["SWIFTNB_CODE_DIGESTS"] = ToolFolder.codeDigests.path
    settings.environment["SWIFTNB_ENGINE"] = Version.engine
    return settings
  }

  /// The values that the cells saw, as text.
  private func shown(
    _ params: [String: ParamValue], of notebook: Notebook
  ) -> [String: String] {
    let declared = notebook.frontMatter.params.map { ($0.name, (params[$0.name] ?? $0.value).text) }
    return Dictionary(declared) { first, _ in first }
  }

  private func dataDigests(of result: ExecutionResult) -> [String: String] {
    Dictionary(
      result.outputs.opened.map { (DataName.readable($0, of: project, notebook: file), $1) }
    ) { first, _ in first }
  }

  /// What the report shows the figures beside: nothing where it belongs to other params or data.
  private func baseline(
    for measurement: MeasuredResults, _ complaints: inout [String]
  ) -> Baseline? {
    do {
      let place = Baseline.file(beside: file, profile: options.profile)
      guard let baseline = try Baseline(contentsOf: place) else { return nil }
      return baseline.obstacle(to: measurement.baseline(withTexts: false)) == nil ? baseline : nil
    } catch {
      complaints.append("\(error)")
      return nil
    }
  }

  /// The committed baselines, as git keeps them.
  private var history: BaselineHistory {
    BaselineHistory(of: Baseline.file(beside: file, profile: options.profile))
  }

  private func report(
    of notebook: Notebook, _ result: ExecutionResult, params: [String: ParamValue],
    data: [String: String], _ baseline: Baseline?, _ phases: [Phase]
  ) -> Report {
    let git = GitState(of: file.standardizedFileURL.deletingLastPathComponent())
    let facts = ReportFacts(
      engineVersion: Version.current, toolchain: ToolFolder.toolchainVersion, commit: git?.commit,
      isDirty: git?.isDirty, dataDigests: data,
      params: notebook.frontMatter.params.map {
        Param(name: $0.name, value: params[$0.name] ?? $0.value, line: $0.line)
      },
      profile: options.profile, baseline: baseline,
      history: baseline == nil ? BaselineHistory() : history,
      timings: options.showsTimings
        ? phases.map { .init(name: $0.name, seconds: $0.seconds) } : [])
    var images: [String: Data] = [:]
    for name in Report.imageSources(in: notebook) {
      images[name] = try? Data(
        contentsOf: URL(filePath: name, relativeTo: file.deletingLastPathComponent()))
    }
    return Report(notebook: notebook, outputs: result.outputs, facts: facts, images: images)
  }

  /// The tool's templates, with the project's own before them.
  var templateFolder: TemplateFolder {
    let overrides = project.root?.appending(path: "templates")
    return TemplateFolder(
      templates, overriddenBy: overrides?.path == templates.path ? nil : overrides)
  }

  /// Before any cell runs: an hour's work shall not end at a folder that can't be written.
  private func prepareFolder() throws(InputError) {
    let folder = report.deletingLastPathComponent()
    let files = FileManager.default
    try? files.createDirectory(at: folder, withIntermediateDirectories: true)
    guard files.isWritableFile(atPath: folder.path) else {
      throw InputError(
        "\(folder.path): reports can't be written here; make the folder writable, or choose "
          + "another one with -o")
    }
  }

  private func write(timings phases: [Phase]) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    let seconds = Dictionary(phases.map { ($0.name, $0.seconds) }) { $0 + $1 }
    let file = report.deletingPathExtension().appendingPathExtension("timings.json")
    try WholeFile.write(encoder.encode(["seconds": seconds]), to: file)
  }

  /// A set that is missing is nothing the cell did wrong.
  private func code(of result: ExecutionResult) -> ExitCode {
    switch result.ending {
    case .finished: .fine
    case .cellFailed: result.outputs.failure?.kind == .missingData ? .unusable : .cellFailed
    case .compileError: .compileError
    case .limitReached: .limitReached
    }
  }
}
