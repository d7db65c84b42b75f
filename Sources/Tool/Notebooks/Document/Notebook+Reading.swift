extension Notebook {
  /// Reads a document; `path` only names it in messages.
  ///
  /// `files` reads a file that the document includes, by its path relative to the document's folder.
  /// Throws all mistakes that it finds, not only the first.
  public init(
    reading text: String, path: String, files: @escaping (String) -> String? = { _ in nil }
  ) throws(NotebookErrors) {
    let included = IncludedText(text, path: path, files: files)
    let source = included.hasIncludes ? included.text : text
    let lines = SourceLines(source)
    var messages: [LocatedMessage] = []
    var frontMatter = FrontMatter()
    let header: FrontMatterLines
    do throws(LocatedMessage) {
      header = try FrontMatterLines(lines)
    } catch {
      throw NotebookErrors([error], origins: included.origins, others: included.messages)
    }
    var titlePlace = YAMLPlace(line: 1, column: 1)
    do throws(LocatedMessage) {
      let value = try YAMLReader.value(of: header.text, firstLine: 2)
      frontMatter = FrontMatter(value, messages: &messages)
      titlePlace = value.place(of: "title") ?? titlePlace
    } catch {
      messages.append(error)
    }
    let bibliography = Bibliography(of: frontMatter, path: path, files: files)
    frontMatter.references += bibliography.sources
    var assembler = BlockAssembler(
      BlockReader(lines, firstLine: header.bodyLine, extensions: [.notebook, .cells]),
      citationKeys: Set(frontMatter.references.map(\.key)))
    let blocks = assembler.blocks(of: 0)
    var cells: [Cell] = []
    for (index, fence) in assembler.cells.enumerated() {
      cells.append(Cell(fence, index: index, assembler: &assembler))
    }
    let title = Self.title(frontMatter.title ?? "", at: titlePlace, &assembler)
    messages += assembler.ledger.messages
    messages += Self.unresolved(
      assembler, cells: cells, headings: blocks.flatMap(\.flattened).compactMap(\.headingAnchor),
      sources: frontMatter.references)
    messages += Self.repeatedLabels(assembler.labels + cells.compactMap(\.labelAndLine))
    let others = included.messages + bibliography.messages
    guard messages.isEmpty, others.isEmpty else {
      throw NotebookErrors(messages, origins: included.origins, others: others)
    }
    self.init(
      path: path, source: source, frontMatter: frontMatter, blocks: blocks, cells: cells,
      expressions: assembler.ledger.expressions, title: title, footnotes: assembler.usedFootnotes)
    origins = included.origins
    includedFiles = included.paths + frontMatter.bibliography
  }

  /// The title as prose, whose expressions come after all cells.
  private static func title(
    _ text: String, at place: YAMLPlace, _ assembler: inout BlockAssembler
  ) -> [Inline] {
    let first = assembler.ledger.expressions.count
    let inlines = assembler.inlines(of: text, at: place)
    for index in assembler.ledger.expressions.indices.dropFirst(first) {
      assembler.ledger.expressions[index].isLast = true
    }
    return inlines
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
