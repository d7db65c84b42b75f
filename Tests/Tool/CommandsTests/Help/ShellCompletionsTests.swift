import Foundation
import Testing

@testable import Commands

/// The scripts that the tool prints for shells and for man.
@Suite struct ShellCompletionsTests {
  private let completions = ShellCompletions(commands: SwiftNB.commands)

  /// What bash offers for a command line of these words, the last one unfinished.
  private func offered(for words: [String]) throws -> [String] {
    let script = try #require(completions.script(for: "bash"))
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    let line = """
      \(script)
      COMP_WORDS=(\(words.map { "'\($0)'" }.joined(separator: " "))); COMP_CWORD=\(words.count - 1)
      _swiftnb 2>/dev/null
      printf '%s\\n' "${COMPREPLY[@]}"
      """
    process.arguments = ["bash", "--norc", "-c", line]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  @Test func `bash completes commands and options`() throws {
    #expect(try offered(for: ["swiftnb", "ren"]) == ["render"])
    #expect(try offered(for: ["swiftnb", "check", "--str"]) == ["--strict"])
    #expect(try offered(for: ["swiftnb", "bench", "--accept"]) == [])
  }

  @Test(arguments: ShellCompletions.shells) func `each script names every command and option`(
    shell: String
  ) throws {
    let script = try #require(completions.script(for: shell))
    for command in SwiftNB.commands where !command.isInternal {
      #expect(script.contains(command.name))
      for option in command.options {
        #expect(script.contains(shell == "fish" ? "-l \(option.name)" : "--\(option.name)"))
      }
    }
    #expect(completions.script(for: "tcsh") == nil)
  }

  @Test func `the manual page names every command, option and exit code`() {
    let page = ManualPage(commands: SwiftNB.commands).roff
    for command in SwiftNB.commands where !command.isInternal {
      #expect(page.contains(".SS \(command.name)"))
      for option in command.options {
        #expect(page.contains(option.name.replacing("-", with: "\\-")))
      }
    }
    for entry in HelpText.exitCodes { #expect(page.contains(".B \(entry.code)\n")) }
    #expect(!page.contains("\n'"))
  }
}
