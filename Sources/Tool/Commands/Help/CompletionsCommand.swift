extension Command {
  /// Prints a completion script.
  static let completions = Command(
    name: "completions",
    summary: "Print a completion script for bash, zsh or fish.",
    operands: "bash|zsh|fish",
    options: [],
    examples: [
      (
        "source <(swiftnb completions bash)",
        "for this shell; put the line into ~/.bashrc to keep it"
      ),
      ("swiftnb completions fish > ~/.config/fish/completions/swiftnb.fish", "for fish"),
    ]
  ) { arguments, terminal in
    guard arguments.operands.count == 1,
      let script = ShellCompletions(commands: SwiftNB.commands).script(for: arguments.operands[0])
    else {
      throw UsageError(
        "name one shell: \(ShellCompletions.shells.joined(separator: ", ")), found "
          + "'\(arguments.operands.joined(separator: " "))'")
    }
    terminal.print(script)
    return .fine
  }

  /// Prints the manual page.
  static let manual = Command(
    name: "manual",
    summary: "Print the manual page, for man.",
    operands: "",
    options: [],
    examples: [("swiftnb manual | man -l -", "reads it")]
  ) { arguments, terminal in
    guard arguments.operands.isEmpty else {
      throw UsageError("manual takes no operands, found '\(arguments.operands[0])'")
    }
    terminal.print(ManualPage(commands: SwiftNB.commands).roff)
    return .fine
  }
}
