import Baselines
import Foundation

extension Command {
  /// Renders notebooks and compares what they measured with their baselines.
  static let check = Command(
    name: "check",
    summary: "Render notebooks and compare their figures and claims with the baselines.",
    operands: "[NOTEBOOK...]",
    options: CheckOptions.table,
    examples: [
      ("swiftnb check notebooks", "exits with 4 when a figure or claim regressed"),
      ("swiftnb check --accept notebooks/a.swiftmd", "writes notebooks/a.baseline.json"),
      ("swiftnb check notebooks --junit results.xml --github", "for a CI server"),
      ("swiftnb check a.swiftmd --bisect v1.0", "finds the commit that changed a figure"),
    ],
    details: """
      A baseline holds the figures and verdicts of one notebook, with the params and the data that
      they belong to; x.full.baseline.json is that of --profile full. A figure that left its tolerance
      or is gone, and a claim that held and does not any more, are regressions. One that is undecided
      now is a warning. Other params or other data are not comparable (exit code 2).
      """
  ) { arguments, terminal in
    let options = try CheckOptions(arguments)
    if let good = options.good {
      return try await Bisection.run(from: good, arguments.operands, options, on: terminal)
    }
    var checked: [CheckedNotebook] = []
    let renders = try RenderCommand.renders(
      try NotebookPaths.orAll(arguments.operands), options.render)
    let outcomes = try await RenderCommand.outcomes(of: renders, on: terminal)
    for (render, outcome) in zip(renders, outcomes) {
      checked.append(try check(render, outcome, options, on: terminal))
    }
    try write(checked, options)
    return .worst(of: checked.map(\.code))
  }

  private static func check(
    _ render: NotebookRender, _ result: (code: ExitCode, outcome: NotebookRender.Outcome?),
    _ options: CheckOptions, on terminal: Terminal
  ) throws -> CheckedNotebook {
    let path = render.file.relativePath
    guard case (let code, let outcome?) = result else {
      return CheckedNotebook(path: path, code: .unusable, obstacle: "it could not be rendered")
    }
    if options.accepts, outcome.code == .fine {
      return try accepted(outcome, of: render.file, options, on: terminal)
    }
    var checked = CheckedNotebook(outcome, of: render.file, options)
    if options.accepts { checked.obstacle = "a cell failed; nothing was accepted" }
    checked.code = .worst(of: [checked.code, code])
    terminal.print(CheckTable(notebook: checked).text)
    if options.annotatesForGitHub {
      for line in GitHubAnnotations(notebook: checked).lines { terminal.print(line) }
    }
    return checked
  }

  /// Writes the baseline where it differs from what is there.
  private static func accepted(
    _ outcome: NotebookRender.Outcome, of file: URL, _ options: CheckOptions,
    on terminal: Terminal
  ) throws -> CheckedNotebook {
    let place = Baseline.file(beside: file, profile: options.render.profile)
    let old = try? Baseline(contentsOf: place)
    let withTexts = options.comparesTexts || old?.texts != nil
    let new = outcome.measurement.baseline(after: old, withTexts: withTexts)
    if new == old {
      terminal.say("\(place.relativePath): unchanged")
    } else {
      try Data(new.json.utf8).write(to: place, options: .atomic)
      terminal.print("\(place.relativePath): \(old == nil ? "written" : "updated")")
      let changes = old.map {
        Comparison(outcome.measurement, with: $0, comparesTexts: withTexts).changes
      }
      for change in changes ?? [] { terminal.print("  \(change.sentence)") }
    }
    return CheckedNotebook(
      path: file.relativePath, code: .fine, measurement: outcome.measurement)
  }

  private static func write(_ checked: [CheckedNotebook], _ options: CheckOptions) throws {
    if let file = options.junit {
      let report = JUnitReport(notebooks: checked, isStrict: options.isStrict)
      try Data(report.xml.utf8).write(to: file, options: .atomic)
    }
    if let file = options.summary {
      try Data(CheckSummary(notebooks: checked).markdown.utf8).write(to: file, options: .atomic)
    }
    if let file = options.json {
      try CheckRecord.json(of: checked).write(to: file, options: .atomic)
    }
  }
}
