/// The texts that `--help` prints, made from the tables of commands and options.
enum HelpText {
  /// What each exit code says, the same for all commands.
  static let exitCodes: [(code: Int32, meaning: String)] = [
    (0, "fine"),
    (1, "a cell failed"),
    (2, "wrong usage, document or surroundings; no comparable baseline"),
    (3, "compile error"),
    (4, "a figure or claim regressed"),
    (5, "time or memory limit"),
    (130, "interrupted"),
  ]

  /// The environment variables that the tool reads.
  static let environment: [(name: String, meaning: String)] = [
    ("SWIFTNB_STORE", "where runs are kept; by default .swiftnb/ of the project"),
    (
      "SWIFTNB_DATA",
      "folders that hold data sets, separated by colons; by default ~/.local/share/swiftnb/data"
    ),
    (
      "SWIFTNB_CHECKPOINT",
      "how often a training can be gone on with: '10 s' (default), '200 steps'"
    ),
    ("SWIFTNB_THREADS", "how many threads the kernels use; changes no result"),
    ("SWIFTNB_ISA", "avx512, avx2 or portable; changes no result"),
    ("NO_COLOR", "no colour on the terminal"),
  ]

  static func overview(of commands: [Command]) -> String {
    let listed = commands.filter { !$0.isInternal }
    let width = (listed.map(\.name.count).max() ?? 0) + 2
    let lines = listed.map { "  \(padded($0.name, to: width))\($0.summary)" }
    return """
      swiftnb renders notebooks (.swiftmd: prose and Swift cells) to HTML reports.

      Usage: swiftnb COMMAND [OPTIONS] [OPERANDS]

      Commands:
      \(lines.joined(separator: "\n"))

      `swiftnb COMMAND --help` describes a command.

      Exit codes:
      \(table(exitCodes.map { ("\($0.code)", $0.meaning) }))

      Environment:
      \(table(environment.map { ($0.name, $0.meaning) }))
      """
  }

  static func page(of command: Command) -> String {
    let options = command.options + [CommandOption("help", letter: "h", "Print this page.")]
    let width = (options.map(\.usage.count).max() ?? 0) + 2
    let optionLines = options.map { "  \(padded($0.usage, to: width))\($0.summary)" }
    let exampleLines = command.examples.map { "  \($0.line)\n      \($0.does)" }
    return """
      \(command.summary)

      Usage: swiftnb \(command.name) [OPTIONS] \(command.operands)

      Options:
      \(optionLines.joined(separator: "\n"))

      Examples:
      \(exampleLines.joined(separator: "\n"))
      """ + (command.details.isEmpty ? "" : "\n\n" + command.details)
  }

  private static func table(_ rows: [(String, String)]) -> String {
    let width = (rows.map(\.0.count).max() ?? 0) + 2
    return rows.map { "  \(padded($0.0, to: width))\($0.1)" }.joined(separator: "\n")
  }

  private static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
  }
}
