import Foundation

/// What a call of `check` asks for, beside what it shares with `render`.
struct CheckOptions {
  var render: RenderOptions
  var accepts = false
  var comparesTexts = false
  var isStrict = false
  var annotatesForGitHub = false
  var junit: URL?
  var summary: URL?
  var json: URL?
  /// The commit from which on the first change is looked for.
  var good: String?

  /// Reads the sorted command line; throws as `RenderOptions` does.
  init(_ arguments: ParsedArguments) throws {
    render = try RenderOptions(arguments)
    accepts = arguments.has("accept")
    comparesTexts = arguments.has("exact")
    isStrict = arguments.has("strict")
    annotatesForGitHub = arguments.has("github")
    junit = arguments.value(of: "junit").map { URL(filePath: $0) }
    summary = arguments.value(of: "summary").map { URL(filePath: $0) }
    json = arguments.value(of: "json").map { URL(filePath: $0) }
    good = arguments.value(of: "bisect")
    if accepts, good != nil { throw UsageError("--accept and --bisect can't be used together") }
  }

  static let table =
    RenderOptions.table + [
      CommandOption("accept", "Take the results as the new baselines; says which changed."),
      CommandOption("exact", "Compare also what cells print and show as text."),
      CommandOption("strict", "A claim that held and is undecided now fails the check too."),
      CommandOption("junit", value: "FILE", "Write the results as JUnit XML."),
      CommandOption("github", "Print annotations that GitHub shows beside the lines."),
      CommandOption("summary", value: "FILE", "Write a Markdown table, for a pull request."),
      CommandOption("json", value: "FILE", "Write figures, claims and changes as JSON."),
      CommandOption(
        "bisect", value: "GOOD",
        "Find the first commit after GOOD that changed a figure or a verdict."),
    ]
}
