/// Builds inlines from the tokens of a leaf.
struct InlineAssembler {
  /// Emphasis and links that would nest deeper stand as text, so that no text exhausts the stack.
  static let maximumDepth = 100

  private enum Span {
    case root
    case emphasis
    case strong
    case strikethrough
    case superscript
    case `subscript`
    case span(AttributeList)
    case link(LinkDefinitions.Target)
    case image(LinkDefinitions.Target)
  }

  private let reader: InlineReader
  private let text: LeafText
  private let source: SourceLines
  private var spans: [Span] = [.root]
  private var inlines: [[Inline]] = [[]]
  private var pending: [UInt8] = []
  private var linkDepth = 0
  /// Openings that stand as text because they are too deep.
  private var skipped = 0

  /// The inlines of `text`; `ledger` gets what they refer to.
  static func inlines(
    of text: LeafText, reader: InlineReader, source: SourceLines, ledger: inout InlineLedger
  ) -> [Inline] {
    var assembler = InlineAssembler(reader: reader, text: text, source: source)
    for token in reader.tokens { assembler.add(token, &ledger) }
    assembler.flush()
    return assembler.inlines[0]
  }

  private init(reader: InlineReader, text: LeafText, source: SourceLines) {
    self.reader = reader
    self.text = text
    self.source = source
  }

  private mutating func add(_ token: InlineToken, _ ledger: inout InlineLedger) {
    switch token {
    case .text(let range): pending.append(contentsOf: reader.bytes[range])
    case .character(let character): pending.append(contentsOf: character.utf8)
    case .finished(let inline): append(inline)
    case .footnote(let name): append(.footnote(ledger.index(ofFootnote: name)))
    case .reference(let label, let offset):
      let place = source.place(of: text.sourceOffset(of: offset))
      ledger.uses.append(.init(name: label, line: place.line, column: place.column))
      append(.reference(label))
    case .citation(let group, let offset):
      let place = source.place(of: text.sourceOffset(of: offset))
      ledger.citations += group.items.map {
        .init(name: $0.key, line: place.line, column: place.column)
      }
      append(.citation(group))
    case .expression(let range):
      let place = source.place(of: text.sourceOffset(of: range.lowerBound))
      let index = ledger.index(
        ofExpression: reader.bytes[range], line: place.line, column: place.column)
      append(index.map { .expression($0) } ?? .code(string(range)))
    case .address(let destination, let range):
      if linkDepth > 0 {
        pending.append(contentsOf: reader.bytes[range])
      } else {
        append(.link(destination: destination, title: nil, [.text(string(range))]))
      }
    case .attributes(let list, let range): attach(list, text: reader.bytes[range])
    case .spanOpening(let list): open(.span(list), text: "[")
    case .run(let index): addRun(reader.runs[index])
    case .linkOpening(let isImage, let target):
      open(isImage ? .image(target) : .link(target), text: isImage ? "![" : "[")
    case .linkClosing(let range): close(text: reader.bytes[range])
    }
  }

  private func string(_ range: Range<Int>) -> String {
    String(decoding: reader.bytes[range], as: UTF8.self)
  }

  private mutating func addRun(_ run: DelimiterRun) {
    for count in run.closings { close(text: repeated(run.character, count)) }
    pending.append(contentsOf: repeated(run.character, run.remaining))
    for count in run.openings.reversed() {
      open(
        span(of: run.character, count),
        text: String(decoding: repeated(run.character, count), as: UTF8.self))
    }
  }

  private func span(of character: UInt8, _ count: Int) -> Span {
    switch character {
    case "~" where count == 1 && !reader.extensions.contains(.singleTildes): .subscript
    case "~": .strikethrough
    case "^": .superscript
    default: count == 2 ? .strong : .emphasis
    }
  }

  /// Gives attributes to the inline before them, or to the space before them.
  private mutating func attach(_ list: AttributeList, text: ArraySlice<UInt8>) {
    if pending.last == .space {
      pending.removeLast()
      append(.span(list, [.text(" ")]))
    } else if pending.isEmpty, let last = inlines[inlines.count - 1].popLast() {
      inlines[inlines.count - 1].append(attributed(list, last))
    } else {
      pending.append(contentsOf: text)
    }
  }

  private func attributed(_ list: AttributeList, _ inline: Inline) -> Inline {
    switch inline {
    case .attributed(var first, let inner):
      first.merge(list)
      return .attributed(first, inner)
    case .span(var first, let inner):
      first.merge(list)
      return .span(first, inner)
    case .text, .softBreak, .hardBreak, .code, .emphasis, .strong, .strikethrough, .superscript,
      .subscript, .link, .image, .html, .mathematics, .displayedMathematics, .citation, .expression,
      .footnote, .reference:
      return .attributed(list, inline)
    }
  }

  private func repeated(_ byte: UInt8, _ count: Int) -> ArraySlice<UInt8> {
    [UInt8](repeating: byte, count: count)[...]
  }

  private mutating func open(_ span: Span, text: String) {
    guard skipped == 0, spans.count <= Self.maximumDepth else {
      skipped += 1
      pending.append(contentsOf: text.utf8)
      return
    }
    flush()
    if case .link = span { linkDepth += 1 }
    spans.append(span)
    inlines.append([])
  }

  private mutating func close(text: ArraySlice<UInt8>) {
    guard skipped == 0 else {
      skipped -= 1
      pending.append(contentsOf: text)
      return
    }
    flush()
    guard spans.count > 1, let span = spans.popLast(), let content = inlines.popLast() else {
      return
    }
    switch span {
    case .root: append(contentsOf: content)
    case .emphasis: append(.emphasis(content))
    case .strong: append(.strong(content))
    case .strikethrough: append(.strikethrough(content))
    case .superscript: append(.superscript(content))
    case .subscript: append(.subscript(content))
    case .span(let list): append(.span(list, content))
    case .image(let target):
      append(target, .image(source: target.destination, title: target.title, content))
    case .link(let target):
      linkDepth -= 1
      append(target, .link(destination: target.destination, title: target.title, content))
    }
  }

  private mutating func append(_ target: LinkDefinitions.Target, _ inline: Inline) {
    append(target.attributes.isEmpty ? inline : .attributed(target.attributes, inline))
  }

  private mutating func append(_ inline: Inline) {
    flush()
    inlines[inlines.count - 1].append(inline)
  }

  private mutating func append(contentsOf content: [Inline]) {
    inlines[inlines.count - 1].append(contentsOf: content)
  }

  /// Makes the text collected so far an inline, with its mail addresses as links.
  private mutating func flush() {
    guard !pending.isEmpty else { return }
    let findsAddresses = reader.extensions.contains(.autolinks) && linkDepth == 0
    let found = findsAddresses ? MailAddress.linked(pending) : nil
    append(contentsOf: found ?? [.text(String(decoding: pending, as: UTF8.self))])
    pending.removeAll(keepingCapacity: true)
  }
}
