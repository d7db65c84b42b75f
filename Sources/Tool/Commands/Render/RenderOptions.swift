import Execution
import Foundation
import Notebooks

/// What a call of `render` asks for.
struct RenderOptions {
  var folder: URL?
  /// `-P` settings by name, not yet typed.
  var params: [(name: String, text: String)] = []
  var profile = "quick"
  /// `bundled` or `spec`; `nil` for what the profile says.
  var dataOrigin: String?
  var usesCache = true
  var isSafe = false
  var showsTimings = false
  /// How many notebooks run at once; `nil` for as many as there are cores.
  var jobs: Int?
  var format = ReportFormat.html
  /// Whether style, script and pictures go into the page.
  var embeds = true
  var selection = CellSelection.all
  /// Seconds for each cell; `nil` for what the notebook says.
  var timeout: Double?
  /// Bytes for each cell's program; `nil` for what the notebook says.
  var memory: Int?
  /// Whether standard output gets a line of JSON for all that happens.
  var isJSON = false

  /// Reads the sorted command line, and the file that `--params` names.
  ///
  /// Throws `UsageError`, and `InputError` or `NotebookError` for the file.
  init(_ arguments: ParsedArguments) throws {
    folder = arguments.value(of: "output").map { URL(filePath: $0) }
    for setting in arguments.allValues(of: "param") {
      let parts = setting.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, !parts[0].isEmpty else {
        throw UsageError("-P takes name=value, found '\(setting)'")
      }
      let name = String(parts[0])
      guard !params.contains(where: { $0.name == name }) else {
        throw UsageError("-P sets '\(name)' twice")
      }
      params.append((name, String(parts[1])))
    }
    if let path = arguments.value(of: "params") {
      let file = try ParamFile(try ProseInput.text(of: path), path: path)
      // What the command line says wins over the file.
      let inFile = file.settings.filter { setting in
        !params.contains { $0.name == setting.name }
      }
      params = inFile.map { ($0.name, $0.text) } + params
    }
    if let name = arguments.value(of: "profile") {
      guard ["quick", "full"].contains(name) else {
        throw UsageError("--profile is 'quick' or 'full', found '\(name)'")
      }
      profile = name
    }
    if let name = arguments.value(of: "data") {
      guard ["bundled", "spec"].contains(name) else {
        throw UsageError("--data is 'bundled' or 'spec', found '\(name)'")
      }
      dataOrigin = name
    }
    usesCache = !arguments.has("no-cache")
    isSafe = arguments.has("safe")
    showsTimings = arguments.has("timings")
    embeds = !arguments.has("no-embed")
    if let name = arguments.value(of: "to") {
      guard let named = ReportFormat(rawValue: name) else {
        throw UsageError("--to is 'html', 'md', 'pdf' or 'ipynb', found '\(name)'")
      }
      format = named
      if !embeds, format != .html {
        throw UsageError("--no-embed is about HTML; it can't be used with --to \(name)")
      }
      if isSafe, format == .md || format == .ipynb {
        throw UsageError("--safe is about HTML; it can't be used with --to \(name)")
      }
    }
    if isSafe, !embeds {
      throw UsageError("--safe keeps everything in the page; it can't be used with --no-embed")
    }
    try readLimits(arguments)
    switch (arguments.value(of: "only"), arguments.value(of: "until")) {
    case (_?, _?): throw UsageError("--only and --until both choose cells; give one")
    case (let label?, nil): selection = .only(label)
    case (nil, let label?): selection = .until(label)
    case (nil, nil): break
    }
    if let text = arguments.value(of: "jobs") {
      guard let count = Int(text), count >= 1 else {
        throw UsageError("--jobs takes a whole number of at least 1, found '\(text)'")
      }
      jobs = count
    }
  }

  private mutating func readLimits(_ arguments: ParsedArguments) throws {
    if let text = arguments.value(of: "timeout") {
      guard let seconds = Double(text), seconds > 0, seconds.isFinite else {
        throw UsageError("--timeout takes a number of seconds above 0, found '\(text)'")
      }
      timeout = seconds
    }
    if let text = arguments.value(of: "memory") {
      guard let bytes = ByteCount.bytes(of: text) else {
        throw UsageError("--memory takes a size such as '2 GB' or '500 MiB', found '\(text)'")
      }
      memory = bytes
    }
  }

  /// What `check`, `publish` and `watch` take too.
  static let table = [
    CommandOption(
      "output", letter: "o", value: "DIR",
      "Put the reports into DIR instead of the project's outputs/."),
    CommandOption(
      "param", letter: "P", value: "name=value", repeats: true,
      "Give a param of the front matter another value; may be repeated."),
    CommandOption("params", value: "FILE", "Read 'name: value' lines; -P wins over them."),
    CommandOption(
      "profile", value: "quick|full", "How much a notebook may compute: minutes, or up to an hour."),
    CommandOption(
      "data", value: "bundled|spec",
      "Run on the sets that come with the project, or on those of the methods' descriptions; "
        + "by default bundled ones for quick, the others for full."),
    CommandOption("no-cache", "Run all cells, even if nothing has changed since the last run."),
    CommandOption(
      "safe", "Show raw HTML as text and drop links that could run code: for documents of others."),
    CommandOption(
      "jobs", letter: "j", value: "N",
      "Run at most N notebooks at once; they share the cores. By default one for each core."),
    CommandOption(
      "to", value: "html|md|pdf|ipynb",
      "Write HTML, Markdown for GitHub with pictures beside it, PDF (by Chromium), or Jupyter's."),
    CommandOption(
      "no-embed", "Put style, script and pictures into NAME_files/ beside each report."),
    CommandOption(
      "timings", "Say what took how long: on the page, in the index, in NAME.timings.json."),
    CommandOption(
      "timeout", value: "SECONDS", "Limit each cell that has no limit of its own."),
    CommandOption(
      "memory", value: "SIZE", "Limit the memory of each cell that has no limit of its own."),
    CommandOption("quiet", "Print errors and the reports' places only."),
  ]

  /// What `render` alone takes.
  static let ownTable = [
    CommandOption(
      "only", value: "LABEL",
      "Run the cell with this label and the earlier ones that it may depend on; "
        + "the report is NAME.partial.html."),
    CommandOption(
      "until", value: "LABEL",
      "Run the cells up to the one with this label; the report is NAME.partial.html."),
    CommandOption("cells", "List the cells and their labels; nothing is run."),
    CommandOption("json", "Print what happens as lines of JSON."),
  ]
}
