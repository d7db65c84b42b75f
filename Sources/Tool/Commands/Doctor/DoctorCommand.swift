extension Command {
  /// Says whether everything that rendering needs is there, and how to get what is missing.
  static let doctor = Command(
    name: "doctor",
    summary: "Check toolchain, libraries, fonts and processor; say how to get what is missing.",
    operands: "",
    options: [
      CommandOption(
        "exact",
        "Train small models on each instruction set, with 1 and 2 threads; compare every bit.")
    ],
    examples: [
      ("swiftnb doctor", "prints one line a finding; exits 2 when something is missing"),
      (
        "swiftnb doctor --exact",
        "prints a hash a model, equal on every machine; exits 1 when they do not agree here"
      ),
    ]
  ) { arguments, terminal in
    guard arguments.operands.isEmpty else {
      throw UsageError("doctor takes no operands, found '\(arguments.operands[0])'")
    }
    if arguments.has("exact") {
      let check = try ExactnessCheck.measured()
      for line in check.lines { terminal.print(line) }
      return check.isFine ? .fine : .cellFailed
    }
    let findings = [
      Finding.toolchain(), .library("cairo-ft", package: "libcairo2-dev"),
      .library("libpng", package: "libpng-dev"), .engine(), .codeDigests(), .fonts(), .processor(),
    ]
    for finding in findings { terminal.print(finding.description) }
    return findings.allSatisfy(\.isFine) ? .fine : .unusable
  }
}
