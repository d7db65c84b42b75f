import Runs

/// Which runs a command is about.
struct RunFilter {
  var system: String?
  /// Pairs of a setting's name and its value.
  var settings: [(name: String, value: String)] = []
  /// `2026-11-25`: runs that ended on that day or later.
  var since: String?
  /// `2026-11-25`: runs that ended on that day or earlier.
  var until: String?

  /// Reads the options of `table`; throws `UsageError`.
  init(_ arguments: ParsedArguments) throws(UsageError) {
    system = arguments.value(of: "system")
    for text in arguments.allValues(of: "setting") {
      let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else {
        throw UsageError("--setting takes name=value, found '\(text)'")
      }
      settings.append((parts[0], parts[1]))
    }
    since = try Self.day("since", arguments)
    until = try Self.day("until", arguments)
  }

  private static func day(
    _ option: String, _ arguments: ParsedArguments
  ) throws(UsageError) -> String? {
    guard let day = arguments.value(of: option) else { return nil }
    guard day.wholeMatch(of: /\d{4}-\d{2}-\d{2}/) != nil else {
      throw UsageError("--\(option) takes a day such as 2026-11-25, found '\(day)'")
    }
    return day
  }

  func matches(_ run: RunSummary) -> Bool {
    if let system, run.system != system { return false }
    let day = run.finished.prefix(10)
    if let since, day < since { return false }
    if let until, day > until { return false }
    guard !settings.isEmpty else { return true }
    let experiment = run.experiment
    return settings.allSatisfy { experiment.has($0.name, $0.value) }
  }

  static let table = [
    CommandOption("system", value: "ID", "list, export, adopt: only runs of this system."),
    CommandOption(
      "setting", value: "NAME=VALUE", repeats: true,
      "list, export: only runs with this setting, such as strength=7; may be repeated."),
    CommandOption(
      "since", value: "DAY", "list, export: only runs that ended on that day or later."),
    CommandOption(
      "until", value: "DAY", "list, export: only runs that ended on that day or earlier."),
  ]
}
