import Foundation
import Notebooks

/// The author's blocks in GitHub's Markdown; what only a page can show becomes what is nearest.
extension MarkdownReport {
  mutating func text(of blocks: [Block]) -> String {
    var parts: [String] = []
    for block in blocks { parts.append(text(of: block).trimmingCharacters(in: .newlines)) }
    return parts.filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  private mutating func text(of block: Block) -> String {
    switch block {
    case .paragraph(let inlines): return Self.safeStart(text(of: inlines))
    case .heading(let heading):
      let number = references.sections.number(of: heading.id).map { $0 + " " } ?? ""
      return String(repeating: "#", count: heading.level) + " \(number)\(text(of: heading.inlines))"
    case .thematicBreak: return "---"
    case .code(let language, let text):
      return MarkdownText.fenced(text, language: language ?? "")
    case .html(let raw): return raw
    case .quote(let blocks): return Self.quoted(text(of: blocks))
    case .list(let list): return text(of: list)
    case .table(let table): return text(of: table)
    case .callout(let callout):
      let title = callout.title.isEmpty ? "" : "**\(text(of: callout.title))**\n\n"
      return Self.quoted(
        "[!\(callout.kind.rawValue.uppercased())]\n\(title)\(text(of: callout.blocks))")
    case .tabset(let tabs):
      var parts: [String] = []
      for tab in tabs { parts.append("**\(text(of: tab.title))**\n\n\(text(of: tab.blocks))") }
      return parts.joined(separator: "\n\n")
    case .definitionList(let list): return text(of: list)
    case .division(let list, let blocks): return division(list, blocks)
    case .attributed(let list, let block): return attributed(list, block)
    case .mathematics(let source, let label):
      let number = references.name(of: label).map { "\n\n(\($0))" } ?? ""
      return "$$\n\(source.trimmingCharacters(in: .newlines))\n$$\(number)"
    case .cell(let index): return text(ofCell: index)
    }
  }

  /// A figure's parts with its caption below; any other division is what it holds.
  private mutating func division(_ list: AttributeList, _ blocks: [Block]) -> String {
    guard let name = references.name(of: list.id), blocks.count > 1,
      case .paragraph(let caption)? = blocks.last
    else { return text(of: blocks) }
    return "\(text(of: Array(blocks.dropLast())))\n\n**\(name)** \(text(of: caption))"
  }

  private mutating func attributed(_ list: AttributeList, _ block: Block) -> String {
    var block = block
    if case .code(nil, let text) = block, let language = list.classes.first {
      block = .code(language: language, text: text)
    }
    guard let name = references.name(of: list.id) else { return text(of: block) }
    if case .paragraph(let inlines) = block, inlines.count == 1,
      case .image(let source, let title, let caption) = inlines[0]
    {
      let text = list.values["fig-alt"] ?? caption.plainText(outputs.text)
      return image(source, title: title, alternativeText: text) + "\n\n**\(name)** "
        + self.text(of: caption)
    }
    let caption = list.values["lst-cap"].map { Markdown.inlines(of: $0) } ?? []
    return "**\(name)** \(text(of: caption))".trimmingCharacters(in: .whitespaces) + "\n\n"
      + text(of: block)
  }

  private mutating func text(of list: Block.List) -> String {
    var items: [String] = []
    for (index, item) in list.items.enumerated() {
      let mark = list.start.map { "\($0 + index). " } ?? "- "
      let box = item.isDone.map { $0 ? "[x] " : "[ ] " } ?? ""
      let parts = item.blocks.map { text(of: [$0]) }
      let body = box + parts.joined(separator: list.isTight ? "\n" : "\n\n")
      let indent = String(repeating: " ", count: mark.count)
      items.append(mark + Self.lines(of: body, after: indent))
    }
    return items.joined(separator: list.isTight ? "\n" : "\n\n")
  }

  private mutating func text(of list: Block.DefinitionList) -> String {
    var items: [String] = []
    for item in list.items {
      let definitions = item.definitions.map { text(of: $0) }.joined(separator: "\n\n")
      items.append("**\(text(of: item.term))**: \(definitions)")
    }
    return items.joined(separator: "\n\n")
  }

  private mutating func text(of table: Block.Table) -> String {
    func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
    let rule = table.alignments.map { alignment in
      switch alignment {
      case .left: ":--"
      case .center: ":-:"
      case .right: "--:"
      case nil: "---"
      }
    }
    var rows = [line(table.header.map { text(of: $0) }), line(rule)]
    for row in table.rows { rows.append(line(row.map { text(of: $0) })) }
    let name = references.name(of: table.label).map { "**\($0)** " } ?? ""
    let caption = name + text(of: table.caption)
    return (caption.isEmpty ? "" : caption + "\n\n") + rows.joined(separator: "\n")
  }

  /// Behind `> `, line by line.
  private static func quoted(_ text: String) -> String {
    "> " + text.replacing("\n", with: "\n> ").replacing("\n> \n", with: "\n>\n")
  }

  /// The lines after the first behind `indent`.
  private static func lines(of text: String, after indent: String) -> String {
    text.replacing("\n", with: "\n" + indent).replacing("\n\(indent)\n", with: "\n\n")
  }

  /// A paragraph that begins like a list or a heading stays a paragraph.
  private static func safeStart(_ text: String) -> String {
    if let mark = text.prefixMatch(of: /([0-9]{1,9})([.)])(?=\s|$)/) {
      return "\(mark.output.1)\\\(mark.output.2)" + text[mark.range.upperBound...]
    }
    return text.prefixMatch(of: /[-+=](?=\s|$|-|=)/) == nil ? text : "\\" + text
  }
}
