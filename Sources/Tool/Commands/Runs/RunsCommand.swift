import Foundation
import Notebooks
import Runs

extension Command {
  /// Lists, shows, compares, checks, removes and exports kept runs.
  static let runs = Command(
    name: "runs",
    summary: "List, show, compare, verify, adopt, remove or export the runs that are kept.",
    operands: "list|show KEY|compare KEY KEY...|verify|adopt|gc|export",
    options: RunFilter.table + [
      CommandOption(
        "format", value: "text|csv|json", "list, show, compare: how; text where not given."),
      CommandOption(
        "output", letter: "o", value: "FILE", "export: where to; else standard output."),
      CommandOption(
        "older-than", value: "DAYS", "gc: remove runs that ended more than DAYS days ago."),
      CommandOption(
        "dry-run", "gc: only say what would go; adopt: only what would be carried over."),
    ] + RunAdoptionOptions.table,
    examples: [
      ("swiftnb runs list --system elr --setting strength=7", "a line a run"),
      ("swiftnb runs list --since 2026-11-01 --format csv", "a column for each metric"),
      ("swiftnb runs show 3f9a", "settings, metrics and curves; the first digits are enough"),
      ("swiftnb runs compare 3f9a 77c0", "which settings differ, and the metrics side by side"),
      ("swiftnb runs adopt --system elr", "after a change that keeps the bits"),
      ("swiftnb runs gc --older-than 30 --dry-run", "runs that another one starts from stay"),
    ],
    details: """
      The store is .swiftnb/ of the project, or SWIFTNB_STORE. A damaged run is set aside, never used,
      and computed again; verify names each. export writes whole records, one a line of JSON.

      adopt is for a change of the code that keeps the results, such as a faster kernel: it computes a
      tenth of the runs of each system again (--sample N, --all), and only where every one has the same
      bits it keeps all of them for the present code as well. Where one differs none is carried over,
      and the exit code is 1.
      """
  ) { arguments, terminal in
    guard let verb = arguments.operands.first else {
      throw UsageError("say what to do: list, show, compare, verify, adopt, gc or export")
    }
    let keys = Array(arguments.operands.dropFirst())
    let working = URL(filePath: FileManager.default.currentDirectoryPath).appending(path: "any")
    let store = RunStore(
      at: Project(of: working).store(
        beside: working, environment: ProcessInfo.processInfo.environment))
    let runs = RunsCommand(store: store, terminal: terminal)
    switch verb {
    case "list": return try runs.list(arguments, keys)
    case "show": return try runs.show(arguments, keys)
    case "compare": return try runs.compare(arguments, keys)
    case "verify": return try runs.verify(keys)
    case "adopt": return try runs.adopt(arguments, keys)
    case "gc": return try runs.collect(arguments, keys)
    case "export": return try runs.export(arguments, keys)
    default:
      let verbs = ["list", "show", "compare", "verify", "adopt", "gc", "export"]
      let hint = nearestName(to: verb, among: verbs).map { "; did you mean '\($0)'?" } ?? ""
      throw UsageError("runs has no '\(verb)'\(hint)")
    }
  }
}

/// The verbs of `swiftnb runs`.
struct RunsCommand {
  var store: RunStore
  var terminal: Terminal

  func list(_ arguments: ParsedArguments, _ extra: [String]) throws -> ExitCode {
    try refuse(extra)
    let listing = RunListing(try chosen(arguments))
    switch try format(arguments) {
    case .text:
      terminal.print(listing.runs.isEmpty ? "no runs in \(store.folder.path)" : listing.text)
    case .csv: terminal.print(listing.csv)
    case .json: terminal.print(try listing.jsonLines())
    }
    return .fine
  }

  private enum Format: String, CaseIterable { case text, csv, json }

  private func format(_ arguments: ParsedArguments) throws(UsageError) -> Format {
    guard let word = arguments.value(of: "format") else { return .text }
    guard let format = Format(rawValue: word) else {
      throw UsageError("--format is text, csv or json, found '\(word)'")
    }
    return format
  }

  func show(_ arguments: ParsedArguments, _ keys: [String]) throws -> ExitCode {
    guard keys.count == 1 else { throw UsageError("show takes one key") }
    let record = try record(keys[0])
    switch try format(arguments) {
    case .text: terminal.print(RunDetails(record: record).text)
    case .csv: terminal.print(RunDetails(record: record).csv)
    case .json: terminal.print(try CanonicalJSON.text(of: record))
    }
    return .fine
  }

  func compare(_ arguments: ParsedArguments, _ keys: [String]) throws -> ExitCode {
    guard keys.count >= 2 else { throw UsageError("compare takes two keys or more") }
    let comparison = RunComparison(records: try keys.map(record))
    switch try format(arguments) {
    case .text: terminal.print(comparison.text)
    case .csv: terminal.print(comparison.csv)
    case .json: terminal.print(try comparison.json())
    }
    return .fine
  }

  /// Reads every run with its arrays; damaged ones are set aside by that.
  func verify(_ extra: [String]) throws -> ExitCode {
    try refuse(extra)
    let whole = try store.verify()
    let damaged = store.damagedFiles()
    for file in damaged {
      terminal.complain(
        "\(file.path): damaged and set aside; its run is computed again when it is asked for")
    }
    let runs = Set(damaged.map { $0.lastPathComponent.prefix(64) })
    terminal.print("\(whole) runs are whole, \(runs.count) damaged")
    return damaged.isEmpty ? .fine : .unusable
  }

  func collect(_ arguments: ParsedArguments, _ extra: [String]) throws -> ExitCode {
    try refuse(extra)
    guard let text = arguments.value(of: "older-than"), let days = Double(text), days >= 0 else {
      throw UsageError("gc needs --older-than DAYS, a number of days")
    }
    let limit = Date(timeIntervalSinceNow: -days * 86_400).formatted(.iso8601)
    let isOld = { (run: RunSummary) in run.finished < limit }
    if arguments.has("dry-run") {
      let old = try store.summaries().filter(isOld)
      terminal.print("\(old.count) runs ended before \(limit); those that others start from stay")
      return .fine
    }
    let gone = try store.remove(where: isOld)
    let damaged = try store.removeDamagedFiles()
    terminal.print("\(gone.count) runs and \(damaged) damaged files removed")
    return .fine
  }

  func export(_ arguments: ParsedArguments, _ extra: [String]) throws -> ExitCode {
    try refuse(extra)
    let lines = try chosen(arguments).flatMap { try store.records(startingWith: $0.key) }
      .map { try CanonicalJSON.text(of: $0) }.joined(separator: "\n")
    guard let path = arguments.value(of: "output") else {
      terminal.print(lines)
      return .fine
    }
    try Data((lines + "\n").utf8).write(to: URL(filePath: path), options: .atomic)
    return .fine
  }

  /// Sorted by the time at which they ended.
  private func chosen(_ arguments: ParsedArguments) throws -> [RunSummary] {
    let filter = try RunFilter(arguments)
    return try store.summaries().filter(filter.matches).sorted {
      ($0.finished, $0.key) < ($1.finished, $1.key)
    }
  }

  private func record(_ digits: String) throws -> RunRecord {
    let found = try store.records(startingWith: digits)
    guard let first = found.first else {
      throw InputError("no run's key starts with '\(digits)'; `swiftnb runs list` shows them")
    }
    guard found.count == 1 else {
      throw InputError("\(found.count) runs' keys start with '\(digits)'; give more digits")
    }
    return first
  }

  private func refuse(_ extra: [String]) throws(UsageError) {
    guard extra.isEmpty else { throw UsageError("one operand too many: '\(extra[0])'") }
  }
}
