/// Attributes of blocks, definition lists and code.
extension BlockAssembler {
  /// Attributes that wait for the block below them.
  struct PendingAttributes {
    var list = AttributeList()
    /// How they are written, for the case that no block follows.
    var source: [Inline] = []
    var lastLine = 0
  }

  /// Adds a child of a container, with the attributes that stand on the lines above it.
  mutating func add(
    _ index: Int, to blocks: inout [Block], attributes: inout PendingAttributes
  ) {
    if case .attributes(let list) = reader.nodes[index].kind {
      let node = reader.nodes[index]
      attributes.list.merge(list)
      attributes.source.append(.text(node.text.string))
      attributes.lastLine = node.lastLine
      note(label: list.id, line: node.firstLine)
      return
    }
    let count = blocks.count
    if !attributes.list.isEmpty, attributes.lastLine + 1 < reader.nodes[index].firstLine {
      blocks.append(.paragraph(attributes.source))
      attributes = PendingAttributes()
    }
    add(index, to: &blocks)
    guard !attributes.list.isEmpty, blocks.count > count, let last = blocks.popLast() else {
      return
    }
    blocks.append(attributed(attributes.list, last))
    attributes = PendingAttributes()
  }

  private func attributed(_ list: AttributeList, _ block: Block) -> Block {
    switch block {
    case .heading(var heading):
      if let id = list.id, !heading.hasExplicitIdentifier {
        heading.id = id
        heading.hasExplicitIdentifier = true
      }
      heading.classes = list.classes + heading.classes
      heading.values.merge(list.values) { own, _ in own }
      return .heading(heading)
    case .attributed(let inner, let block):
      var merged = list
      merged.merge(inner)
      return .attributed(merged, block)
    case .paragraph, .thematicBreak, .code, .html, .quote, .list, .definitionList, .table, .callout,
      .tabset, .division, .mathematics, .cell:
      return .attributed(list, block)
    }
  }

  mutating func definitionList(_ index: Int) -> Block.DefinitionList {
    var list = Block.DefinitionList(isTight: true, items: [])
    var lastLine = 0
    for child in reader.nodes[index].children {
      let node = reader.nodes[child]
      if node.kind == .term {
        list.items.append(.init(term: inlines(node.text), definitions: []))
      } else {
        let last = list.items.count - 1
        if list.items[last].definitions.isEmpty, lastLine + 1 < node.firstLine {
          list.isTight = false
        }
        list.items[last].definitions.append(blocks(of: child))
      }
      lastLine = node.lastLine
    }
    return list
  }

  mutating func addCode(_ node: BlockNode, _ fence: CodeFence, to blocks: inout [Block]) {
    if extensions.contains(.cells), let language = CellFence.language(of: fence.info) {
      cells.append(CellFence(node, fence, language: language, source: reader.source))
      blocks.append(.cell(cells.count - 1))
      return
    }
    let text = node.text.string
    let info = Array(fence.info.utf8)
    if extensions.contains(.rawAttributes), let format = RawAttribute.format(of: info[...]) {
      if format == "html" { blocks.append(.html(text)) }
      return
    }
    let list = extensions.contains(.attributes) ? fenceAttributes(info) : nil
    let words = list.map { info[..<$0.start] } ?? info[...]
    let language = CharacterEscapes.resolved(words).split(whereSeparator: \.isWhitespace).first
    let code = Block.code(language: language.map(String.init), text: text)
    note(label: list?.attributes.id, line: node.firstLine)
    blocks.append(list.map { .attributed($0.attributes, code) } ?? code)
  }

  /// The list in braces at the end of a fence's info string.
  private func fenceAttributes(_ info: [UInt8]) -> (attributes: AttributeList, start: Int)? {
    guard let brace = info.firstIndex(of: 0x7B), brace == 0 || info[brace - 1].isSpaceOrTab,
      let list = AttributeList(info[brace...])
    else { return nil }
    return (list, brace)
  }
}

/// `{=html}`.
enum RawAttribute {
  /// The format of a whole raw attribute.
  static func format(of text: ArraySlice<UInt8>) -> String? {
    guard let (format, end) = read(text), end == text.endIndex else { return nil }
    return format
  }

  /// The format of the raw attribute that begins `text`, and where it ends.
  static func read(_ text: ArraySlice<UInt8>) -> (format: String, end: Int)? {
    guard text.starts(with: "{=".utf8) else { return nil }
    let name = text.dropFirst(2).prefix(50).prefix { $0.isAlphanumeric || $0 == "_" || $0 == "-" }
    guard !name.isEmpty, name.endIndex < text.endIndex, text[name.endIndex] == "}" else {
      return nil
    }
    return (String(decoding: name, as: UTF8.self), name.endIndex + 1)
  }
}
