/// Code that is shown: Swift in colours, anything else plainly.
struct CodeBlock {
  var language: String?
  var text: String

  var markup: HTML {
    let code = text.hasSuffix("\n") ? String(text.dropLast()) : text
    let content = language == "swift" ? SwiftHighlighter.markup(of: code) : "\(code)"
    let name = HTML.attribute("class", language.map { "language-\($0)" })
    return "<div class=\"code\"><pre><code\(name)>\(content)\n</code></pre></div>\n"
  }
}
