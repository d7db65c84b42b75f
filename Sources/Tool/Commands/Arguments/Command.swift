/// One verb of the tool.
struct Command: Sendable {
  let name: String
  /// One line for the list of commands.
  let summary: String
  /// What follows the name and the options in the usage line.
  let operands: String
  let options: [CommandOption]
  /// Command lines with what each does.
  let examples: [(line: String, does: String)]
  /// What else the page of help says.
  var details = ""
  /// Left out of the list of commands: for the project's own scripts.
  var isInternal = false
  let run: @Sendable (ParsedArguments, Terminal) async throws -> ExitCode
}
