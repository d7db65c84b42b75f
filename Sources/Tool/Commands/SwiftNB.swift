import Foundation
import Notebooks

/// The tool: picks the command that the first word names and runs it.
public enum SwiftNB {
  static let commands: [Command] = [
    .render, .watch, .why, .new, .convert, .check, .diff, .lint, .markdown, .history, .publish,
    .runs, .data, .bench, .doctor, .completions, .manual, .codeDigests, .conformance, .fuzz,
  ]

  /// Runs the command line and gives its exit code; every error has been printed.
  ///
  /// Ctrl-C ends it with `.interrupted` after everything that it started is gone.
  public static func run(_ words: [String]) async -> ExitCode {
    await Interrupts.cancelling { await result(of: words) }
  }

  private static func result(of words: [String]) async -> ExitCode {
    let terminal = Terminal(isQuiet: words.contains("--quiet"))
    do {
      return try await dispatch(words, terminal)
    } catch is CancellationError {
      terminal.complain("interrupted")
      return .interrupted
    } catch {
      terminal.complain("\(error)")
      return .unusable
    }
  }

  private static func dispatch(_ words: [String], _ terminal: Terminal) async throws -> ExitCode {
    guard let name = words.first else {
      terminal.complain("no command given\n\n\(HelpText.overview(of: commands))")
      return .unusable
    }
    switch name {
    case "--help", "-h", "help":
      terminal.print(HelpText.overview(of: commands))
      return .fine
    case "--version":
      terminal.print(Version.text)
      return .fine
    default: break
    }
    guard let command = commands.first(where: { $0.name == name }) else {
      let nearest = nearestName(to: name, among: commands.filter { !$0.isInternal }.map(\.name))
      throw UsageError(
        "unknown command '\(name)'" + (nearest.map { "; did you mean '\($0)'?" } ?? "")
          + " (`swiftnb --help` lists them)")
    }
    let rest = words.dropFirst()
    if rest.prefix(while: { $0 != "--" }).contains(where: { $0 == "--help" || $0 == "-h" }) {
      terminal.print(HelpText.page(of: command))
      return .fine
    }
    do {
      return try await command.run(try ParsedArguments(rest, options: command.options), terminal)
    } catch let error as UsageError {
      throw UsageError("\(error) (`swiftnb \(name) --help` shows the options)")
    }
  }
}
