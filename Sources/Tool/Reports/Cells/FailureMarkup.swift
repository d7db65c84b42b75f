import Outputs

extension CellFailure {
  /// The message, the line of `path` where it is known, and what stands behind it folded away.
  func markup(path: String, id: String? = nil) -> HTML {
    let place = line.map { "<p class=\"place\">\(path):\($0)</p>" as HTML } ?? .empty
    let more: HTML =
      details.isEmpty
      ? .empty
      : """
      <details><summary>\(detailsTitle)</summary>
      <pre><code>\(details)</code></pre></details>

      """
    return """
      <div class="failure"\(.attribute("id", id)) role="group" aria-label="\(title)">
      <p class="kind">\(title)</p>
      <pre class="message">\(message)</pre>
      \(place)
      \(more)</div>

      """
  }

  /// What happened, in a sentence without its end.
  var title: String {
    switch kind {
    case .compileError: "This cell does not compile"
    case .thrown: "This cell threw an error"
    case .trapped: "This cell stopped at a failed requirement"
    case .exited: "This cell left the program"
    case .killed: "This cell was killed"
    case .timeout: "This cell ran out of time"
    case .memory: "This cell ran out of memory"
    }
  }

  private var detailsTitle: String {
    kind == .compileError ? "The compiler's text" : "Back trace"
  }
}
