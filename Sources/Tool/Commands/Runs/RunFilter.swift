import Runs

/// Which runs a command is about.
struct RunFilter {
  var system: String?
  /// Pairs of a setting's name and its value.
  var settings: [(name: String, value: String)] = []
  /// `2026-11-25`: runs that ended on that day or later.
  var since: String?

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
    since = arguments.value(of: "since")
    if let since, since.wholeMatch(of: /\d{4}-\d{2}-\d{2}/) == nil {
      throw UsageError("--since takes a day such as 2026-11-25, found '\(since)'")
    }
  }

  func matches(_ record: RunRecord) -> Bool {
    if let system, record.system != system { return false }
    if let since, record.facts.finished.prefix(10) < since { return false }
    guard !settings.isEmpty else { return true }
    let experiment = FlatExperiment(record)
    return settings.allSatisfy { experiment.has($0.name, $0.value) }
  }

  static let table = [
    CommandOption("system", value: "ID", "list, export: only runs of this system."),
    CommandOption(
      "setting", value: "NAME=VALUE", repeats: true,
      "list, export: only runs with this setting, such as strength=7; may be repeated."),
    CommandOption(
      "since", value: "DAY", "list, export: only runs that ended on that day or later."),
  ]
}
