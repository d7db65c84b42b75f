extension Notebook {
  /// Reads a document; `path` only names it in messages.
  ///
  /// Throws all mistakes that it finds, not only the first.
  public init(reading source: String, path: String) throws(NotebookErrors) {
    let lines = SourceLines(source)
    var messages: [LocatedMessage] = []
    var frontMatter = FrontMatter()
    let header: FrontMatterLines
    do throws(LocatedMessage) {
      header = try FrontMatterLines(lines)
    } catch {
      throw NotebookErrors([error], path: path)
    }
    do throws(LocatedMessage) {
      frontMatter = FrontMatter(
        try YAMLReader.value(of: header.text, firstLine: 2), messages: &messages)
    } catch {
      messages.append(error)
    }
    var assembler = BlockAssembler(
      BlockReader(lines, firstLine: header.bodyLine, extensions: [.notebook, .cells]),
      citationKeys: Set(frontMatter.references.map(\.key)))
    let blocks = assembler.blocks(of: 0)
    var cells: [Cell] = []
    for (index, fence) in assembler.cells.enumerated() {
      cells.append(Cell(fence, index: index, messages: &messages))
    }
    messages += assembler.ledger.messages
    messages += Self.unresolved(
      assembler, cells: cells, headings: blocks.flatMap(\.flattened).compactMap(\.headingAnchor),
      sources: frontMatter.references)
    messages += Self.repeatedLabels(assembler.labels + cells.compactMap(\.labelAndLine))
    guard messages.isEmpty else { throw NotebookErrors(messages, path: path) }
    self.init(
      path: path, source: source, frontMatter: frontMatter, blocks: blocks, cells: cells,
      expressions: assembler.ledger.expressions, footnotes: assembler.usedFootnotes)
  }

  private static func repeatedLabels(
    _ labels: [(name: String, line: Int)]
  ) -> [LocatedMessage] {
    var lines: [String: Int] = [:]
    var messages: [LocatedMessage] = []
    for label in labels.sorted(by: { $0.line < $1.line }) {
      if let earlier = lines[label.name] {
        let text = "the label '\(label.name)' is already on line \(earlier); choose another"
        messages.append(LocatedMessage(line: label.line, message: text))
      } else {
        lines[label.name] = label.line
      }
    }
    return messages
  }
}

extension Cell {
  /// The label, with the line of its cell's fence.
  fileprivate var labelAndLine: (name: String, line: Int)? {
    options.label.map { ($0, line) }
  }
}
