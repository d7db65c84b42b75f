/// The manual page `swiftnb(1)`, made from the tables of commands and options.
struct ManualPage {
  var commands: [Command]

  /// In the roff language of man pages.
  var roff: String {
    let sections = commands.filter { !$0.isInternal }.map(section)
    return """
      .TH SWIFTNB 1 "" "swiftnb \(Version.current)" "User Commands"
      .SH NAME
      swiftnb \\- render literate Swift notebooks to HTML reports
      .SH SYNOPSIS
      .B swiftnb
      .I COMMAND
      [\\fIOPTIONS\\fR] [\\fIOPERANDS\\fR]
      .SH DESCRIPTION
      Notebooks (.swiftmd) hold prose and Swift cells. All of a notebook is type-checked before any of
      it runs; the cells run against the project's own training and evaluation engine.
      .SH COMMANDS
      \(sections.joined(separator: "\n"))
      .SH EXIT STATUS
      \(HelpText.exitCodes.map { ".TP\n.B \($0.code)\n\(Self.escaped($0.meaning))" }.joined(separator: "\n"))
      .SH ENVIRONMENT
      \(HelpText.environment.map { ".TP\n.B \($0.name)\n\(Self.escaped($0.meaning))" }.joined(separator: "\n"))
      """
  }

  private func section(_ command: Command) -> String {
    let options = command.options.map { option in
      ".TP\n.B \(Self.escaped(option.usage))\n\(Self.escaped(option.summary))"
    }
    let examples = command.examples.map { ".nf\n\(Self.escaped($0.line))\n.fi" }
    return
      ".SS \(command.name) \(Self.escaped(command.operands))\n\(Self.escaped(command.summary))\n"
      + (options + (examples.isEmpty ? [] : [".PP\nExamples:"]) + examples).joined(separator: "\n")
  }

  /// A backslash and a hyphen have a meaning in roff, a dot and a quote only at a line's start.
  private static func escaped(_ text: String) -> String {
    let plain = text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
    return plain.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.hasPrefix(".") || line.hasPrefix("'") ? "\\&" + line : String(line)
    }.joined(separator: "\n")
  }
}
