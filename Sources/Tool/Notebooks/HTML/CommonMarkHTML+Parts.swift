/// Lists, tables and footnotes.
extension CommonMarkHTML {
  private var isPandoc: Bool { flavor.footnoteNames != nil }

  mutating func write(_ list: Block.List) {
    let tag = list.start == nil ? "ul" : "ol"
    let start = list.start.map { $0 == 1 ? "" : " start=\"\($0)\"" } ?? ""
    let hasTasks = isPandoc && list.items.contains { $0.isDone != nil }
    text += "<\(tag)\(start)\(hasTasks ? " class=\"task-list\"" : "")>\n"
    for item in list.items {
      text += "<li>"
      var blocks = item.blocks
      if let isDone = item.isDone {
        let checked = isDone ? " checked=\"\"" : ""
        if isPandoc {
          text += "<input type=\"checkbox\" disabled=\"\"\(checked) />"
        } else {
          let box = Inline.html("<input type=\"checkbox\"\(checked) disabled=\"\" /> ")
          if case .paragraph(let inlines) = blocks.first {
            blocks[0] = .paragraph([box] + inlines)
          } else {
            blocks.insert(.paragraph([box]), at: 0)
          }
        }
      }
      write(blocks, isTight: list.isTight)
      text += "</li>\n"
    }
    text += "</\(tag)>\n"
  }

  mutating func write(_ list: Block.DefinitionList) {
    text += "<dl>\n"
    for item in list.items {
      writeElement("dt", item.term)
      for blocks in item.definitions {
        text += list.isTight ? "<dd>" : "<dd>\n"
        write(blocks, isTight: list.isTight)
        breakLine()
        text += "</dd>\n"
      }
    }
    text += "</dl>\n"
  }

  mutating func write(_ table: Block.Table) {
    text += "<table>\n<thead>\n"
    writeRow(table.header, "th", table.alignments)
    text += "</thead>\n"
    if !table.rows.isEmpty {
      text += "<tbody>\n"
      for row in table.rows { writeRow(row, "td", table.alignments) }
      text += "</tbody>\n"
    }
    text += "</table>\n"
  }

  private mutating func writeRow(
    _ cells: [[Inline]], _ tag: String, _ alignments: [Block.Table.Alignment?]
  ) {
    text += "<tr>\n"
    for (cell, alignment) in zip(cells, alignments) {
      let attribute = alignment.map {
        isPandoc ? " style=\"text-align: \($0.rawValue);\"" : " align=\"\($0.rawValue)\""
      }
      writeElement(tag, cell, attributes: attribute ?? "")
    }
    text += "</tr>\n"
  }

  mutating func writeFootnotes() {
    guard !footnotes.isEmpty else { return }
    text += "<section class=\"footnotes\">\n"
    if let names = flavor.footnoteNames {
      for (index, footnote) in footnotes.enumerated() {
        let name = HTMLEscapes.escaped(names[index])
        text += "<div class=\"footnote\" id=\"fn-\(name)\">\n<div class=\"footnote-number\">\n"
        text += "<a href=\"#fnref-\(name)\">\(index + 1)</a>\n</div>\n"
        writeContainer("<div class=\"footnote-contents\">", footnote.blocks, "</div>\n</div>")
      }
    } else {
      text += "<ol>\n"
      for (index, footnote) in footnotes.enumerated() { writeItem(footnote, number: index + 1) }
      text += "</ol>\n"
    }
    text += "</section>\n"
  }

  /// A note whose last paragraph ends with the way back.
  private mutating func writeItem(_ footnote: Footnote, number: Int) {
    let back = Inline.html("<a href=\"#fnref\(number)\" class=\"footnote-backref\">↩</a>")
    var blocks = footnote.blocks
    text += "<li id=\"fn\(number)\">\n"
    if case .paragraph(let inlines) = blocks.last {
      blocks[blocks.count - 1] = .paragraph(inlines + [.text(" "), back])
      write(blocks, isTight: false)
    } else {
      write(blocks, isTight: false)
      breakLine()
      text += html(of: [back])
    }
    breakLine()
    text += "</li>\n"
  }
}

/// GitHub's filter of tags that change how the rest of a page is read.
enum TagFilter {
  private static let names = [
    "title", "textarea", "style", "xmp", "iframe", "noembed", "noframes", "script", "plaintext",
  ]

  /// `html` with `&lt;` for the `<` of each of these tags.
  static func filtered(_ html: String) -> String {
    let bytes = Array(html.utf8)
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    for (index, byte) in bytes.enumerated() {
      if byte == "<", beginsFilteredTag(bytes[(index + 1)...].prefix(12)) {
        output += "&lt;".utf8
      } else {
        output.append(byte)
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  private static func beginsFilteredTag(_ text: ArraySlice<UInt8>) -> Bool {
    let inner = text.first == 0x2F ? text.dropFirst() : text
    let name = String(decoding: inner.prefix(while: \.isLetter), as: UTF8.self).lowercased()
    guard names.contains(name) else { return false }
    let next = inner.dropFirst(name.utf8.count).first
    return next.map { $0.isWhitespace || $0 == ">" || $0 == "/" } ?? true
  }
}
