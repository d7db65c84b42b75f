import Foundation
import Runs

/// What `swiftnb runs adopt` was asked for, checked before the engine starts.
struct RunAdoptionOptions {
  /// For the engine's command.
  let words: [String]

  static let table = [
    CommandOption(
      "sample", value: "COUNT", "adopt: how many runs of each system to compute again."),
    CommandOption("all", "adopt: compute every run again before it is carried over."),
  ]

  /// Reads the options; throws `UsageError` for a count below 1, and for both ways to say how many.
  init(_ arguments: ParsedArguments) throws(UsageError) {
    var words: [String] = []
    if let system = arguments.value(of: "system") { words += ["--system", system] }
    if let text = arguments.value(of: "sample") {
      guard let count = Int(text), count >= 1 else {
        throw UsageError("--sample takes a number of runs from 1 on, found '\(text)'")
      }
      guard !arguments.has("all") else { throw UsageError("give --sample or --all, not both") }
      words += ["--sample", "\(count)"]
    }
    if arguments.has("all") { words.append("--all") }
    if arguments.has("dry-run") { words.append("--dry-run") }
    for option in ["setting", "since", "until"] where arguments.has(option) {
      throw UsageError("adopt takes --system, but no --\(option): it carries whole families over")
    }
    self.words = words
  }
}

extension RunsCommand {
  /// Lets the engine compute a sample again, and carry over what has kept its bits.
  func adopt(_ arguments: ParsedArguments, _ extra: [String]) throws -> ExitCode {
    guard extra.isEmpty else { throw UsageError("one operand too many: '\(extra[0])'") }
    let options = try RunAdoptionOptions(arguments)
    return try Engine.run(
      ["adopt"] + options.words,
      environment: [
        "SWIFTNB_STORE": store.folder.path, "SWIFTNB_CODE_DIGESTS": ToolFolder.codeDigests.path,
        "SWIFTNB_ENGINE": Version.engine,
      ])
  }
}
