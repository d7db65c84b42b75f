import Foundation
import Notebooks
import Reports

extension Command {
  /// Turns prose into HTML without running anything.
  static let markdown = Command(
    name: "markdown",
    summary: "Turn Markdown into an HTML fragment, without running any cell.",
    operands: "[FILE]",
    options: [CommandOption("plain", "Read CommonMark alone, without any extension.")],
    examples: [
      (
        "swiftnb markdown notes.md", "prints the fragment, with all that a notebook's prose may use"
      ),
      ("swiftnb markdown --plain <notes.md", "reads standard input as CommonMark"),
    ],
    details: "Without FILE, or for '-', standard input is read. Front matter and cells are for\n"
      + "`render`; here a cell is shown as code."
  ) { arguments, terminal in
    guard arguments.operands.count <= 1 else {
      throw UsageError("markdown takes one file, found \(arguments.operands.count)")
    }
    let text = try ProseInput.text(of: arguments.operands.first ?? "-")
    let html =
      arguments.has("plain") ? Markdown.html(of: text) : ProseFragment.html(of: text)
    FileHandle.standardOutput.write(Data(html.utf8))
    return .fine
  }
}
