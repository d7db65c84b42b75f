import Foundation
import Notebooks
import Outputs

extension MarkdownReport {
  mutating func text(of inlines: [Inline]) -> String {
    var text = ""
    for inline in inlines { text += self.text(of: inline) }
    return text
  }

  private mutating func text(of inline: Inline) -> String {
    switch inline {
    case .text(let text): return text.escapedForMarkdown
    case .softBreak: return "\n"
    case .hardBreak: return "\\\n"
    case .code(let text): return Self.code(text)
    case .emphasis(let inlines): return "*\(text(of: inlines))*"
    case .strong(let inlines): return "**\(text(of: inlines))**"
    case .strikethrough(let inlines): return "~~\(text(of: inlines))~~"
    case .superscript(let inlines): return "<sup>\(text(of: inlines))</sup>"
    case .subscript(let inlines): return "<sub>\(text(of: inlines))</sub>"
    case .span(_, let inlines): return text(of: inlines)
    case .attributed(_, let inline): return text(of: inline)
    case .link(let destination, let title, let inlines):
      return "[\(text(of: inlines))](\(Self.address(destination, title: title)))"
    case .image(let source, let title, let inlines):
      return image(source, title: title, alternativeText: inlines.plainText(outputs.text))
    case .html(let raw): return raw
    case .mathematics(let source): return "$\(source)$"
    case .displayedMathematics(let source): return "$$\(source)$$"
    case .citation(let group): return text(of: group)
    case .expression(let index): return value(ofExpression: index)
    case .footnote(let index): return "[^\(index + 1)]"
    case .reference(let label): return references.titles[label] ?? "@\(label)"
    }
  }

  private func value(ofExpression index: Int) -> String {
    guard index < outputs.inlines.count, let text = outputs.inlines[index] else {
      let code = index < notebook.expressions.count ? notebook.expressions[index].code : ""
      return Self.code(code) + " (not reached)"
    }
    return text.escapedForMarkdown
      + (outputs.measuredInlines.contains(index) ? " (measured)" : "")
  }

  /// The author's picture beside the text, or where it lies on a network.
  mutating func image(_ source: String, title: String?, alternativeText: String) -> String {
    var address = source
    if let bytes = images[source] {
      let ending = URL(filePath: source).pathExtension
      let known = files.first { $0.value == bytes }?.key
      let name = known ?? "picture-\(files.count + 1)" + (ending.isEmpty ? "" : ".\(ending)")
      files[name] = bytes
      address = "\(folder)/\(name)"
    }
    return "![\(alternativeText.escapedForMarkdown)](\(Self.address(address, title: title)))"
  }

  // MARK: Works that are cited

  private mutating func text(of group: CitationGroup) -> String {
    var items: [String] = []
    for item in group.items {
      guard let source = notebook.frontMatter.references.first(where: { $0.key == item.key }) else {
        items.append("@\(item.key)")
        continue
      }
      cited.insert(source.key)
      let year = source.year ?? "n.d."
      let text =
        if group.isNarrative {
          "\(source.shortAuthors) (\(year))"
        } else {
          item.isYearOnly ? year : "\(source.shortAuthors), \(year)"
        }
      let prefix = item.prefix.isEmpty ? "" : item.prefix + " "
      items.append((prefix + text + item.suffix).escapedForMarkdown)
    }
    return group.isNarrative ? items.joined() : "(\(items.joined(separator: "; ")))"
  }

  /// The works that were cited; empty without any.
  var bibliography: String {
    let sources = notebook.frontMatter.references.filter { cited.contains($0.key) }.sorted {
      ($0.shortAuthors, $0.year ?? "", $0.key) < ($1.shortAuthors, $1.year ?? "", $1.key)
    }
    guard !sources.isEmpty else { return "" }
    let items = sources.map { source in
      let authors = source.authors.joined(separator: ", ").escapedForMarkdown
      let title = source.title.escapedForMarkdown
      let linked = source.url.map { "[\(title)](\(Self.address($0, title: nil)))" } ?? title
      let venue = source.venue.map { " *\($0.escapedForMarkdown)*." } ?? ""
      let by = authors.isEmpty ? "" : authors + " "
      return "- \(by)(\(source.year ?? "n.d.")). \(linked).\(venue)"
    }
    return "## References\n\n" + items.joined(separator: "\n")
  }

  /// The notes that the text named.
  var footnotes: String {
    mutating get {
      var notes: [String] = []
      for (index, note) in notebook.footnotes.enumerated() {
        let body = text(of: note.blocks)
        notes.append(
          "[^\(index + 1)]: "
            + body.replacing("\n", with: "\n    ")
            .replacing("\n    \n", with: "\n\n"))
      }
      return notes.joined(separator: "\n\n")
    }
  }

  /// A code span whose ticks are more than any in it.
  private static func code(_ text: String) -> String {
    let longest = text.split { $0 != "`" }.map(\.count).max() ?? 0
    let ticks = String(repeating: "`", count: longest + 1)
    let room = text.hasPrefix("`") || text.hasSuffix("`") ? " " : ""
    return ticks + room + text + room + ticks
  }

  private static func address(_ destination: String, title: String?) -> String {
    let isPlain = !destination.contains { $0.isWhitespace || "()<>".contains($0) }
    let written =
      isPlain
      ? destination
      : "<" + destination.replacing("<", with: "%3C").replacing(">", with: "%3E") + ">"
    return written + (title.map { " \"\($0.replacing("\"", with: "\\\""))\"" } ?? "")
  }
}
