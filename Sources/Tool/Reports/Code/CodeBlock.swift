/// Code that is shown: in colours where its language is known, otherwise plainly.
struct CodeBlock {
  var language: String?
  var text: String

  var markup: HTML {
    let code = text.hasSuffix("\n") ? String(text.dropLast()) : text
    let name = HTML.attribute("class", language.map { "language-\($0)" })
    return "<div class=\"code\"><pre><code\(name)>\(content(of: code))\n</code></pre></div>\n"
  }

  private func content(of code: String) -> HTML {
    switch language?.lowercased() {
    case "swift": SwiftHighlighter.markup(of: code)
    case "sh", "bash", "shell", "zsh": CodeScanner.shell(code)
    case "json": CodeScanner.json(code)
    case "yaml", "yml": CodeScanner.yaml(code)
    case "python", "py": CodeScanner.python(code)
    default: "\(code)"
    }
  }
}
