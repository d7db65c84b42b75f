import Foundation
import Notebooks
import Outputs

extension CellFailure {
  /// The message, its file and line where they are known, and what stands behind it folded away.
  func markup(origins: LineOrigins, in cell: Cell) -> HTML {
    let place =
      line.map { "<p class=\"place\">\(origins.text(ofLine: $0))</p>\n" as HTML } ?? .empty
    let more: HTML =
      details.isEmpty
      ? .empty
      : """
      <details><summary>\(detailsTitle)</summary>
      <pre><code>\(details)</code></pre></details>

      """
    return """
      <div class="failure" role="group" aria-label="\(title)">
      <p class="kind">\(title)</p>
      <pre class="message">
      \(message)</pre>
      \(place)\(source(in: cell))\(more)</div>

      """
  }

  /// The line of the cell at which it happened.
  private func source(in cell: Cell) -> HTML {
    let lines = cell.code.split(separator: "\n", omittingEmptySubsequences: false)
    guard let line, lines.indices.contains(line - cell.codeLine) else { return .empty }
    let text = lines[line - cell.codeLine].trimmingCharacters(in: .whitespaces)
    guard !text.isEmpty else { return .empty }
    return """
      <pre class="source"><code>\(SwiftHighlighter.markup(of: text))</code></pre>

      """
  }

  /// What happened, in a sentence without its end.
  var title: String {
    switch kind {
    case .compileError: "This cell does not compile"
    case .thrown: "This cell threw an error"
    case .missingData: "This cell needs data that are not here"
    case .trapped: "This cell stopped at a failed requirement"
    case .exited: "This cell left the program"
    case .killed: "This cell was killed"
    case .timeout: "This cell ran out of time"
    case .memory: "This cell ran out of memory"
    case .processes: "This cell started too many processes"
    }
  }

  private var detailsTitle: String {
    kind == .compileError ? "The compiler's text" : "Back trace"
  }
}
