import Notebooks
import Outputs

/// Links to the two upper levels of headings, nested as they are.
struct TableOfContents {
  private struct Entry {
    var heading: Block.Heading
    var below: [Block.Heading]
  }

  private var entries: [Entry] = []
  private let outputs: NotebookOutputs
  private let numbers: SectionNumbers

  /// `outputs` holds the values that stand in headings.
  init(of blocks: [Block], _ outputs: NotebookOutputs, _ numbers: SectionNumbers) {
    self.outputs = outputs
    self.numbers = numbers
    let headings = blocks.flatMap(\.headings)
    let top = headings.map(\.level).min() ?? 1
    for heading in headings {
      if heading.level == top {
        entries.append(Entry(heading: heading, below: []))
      } else if heading.level == top + 1, !entries.isEmpty {
        entries[entries.count - 1].below.append(heading)
      }
    }
  }

  /// A nested list; empty below two entries, where it would tell nothing.
  var markup: HTML {
    guard entries.count > 1 else { return .empty }
    let items = entries.map { entry -> HTML in
      let below = entry.below.map { "<li>\(link(to: $0))</li>\n" as HTML }
      let nested: HTML = below.isEmpty ? .empty : "\n<ol>\n\(below.joined())</ol>\n"
      return "<li>\(link(to: entry.heading))\(nested)</li>\n"
    }
    return "<ol>\n\(items.joined())</ol>\n"
  }

  private func link(to heading: Block.Heading) -> HTML {
    let number = numbers.number(of: heading.id).map {
      "<span class=\"number\">\($0)</span> " as HTML
    }
    let text = heading.inlines.plainText(outputs.text)
    return "<a href=\"#\(heading.id)\">\(number ?? .empty)\(text)</a>"
  }
}
