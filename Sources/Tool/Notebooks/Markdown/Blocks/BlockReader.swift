/// The first phase of CommonMark's two: reads lines into a tree of blocks whose text is still raw.
///
/// Each line first goes on with the open blocks that it matches, then opens new ones, then adds the
/// rest of its text to the innermost open leaf (CommonMark, appendix "A parsing strategy").
struct BlockReader {
  /// Markers that would nest deeper stand as text, so that no document exhausts the stack.
  static let maximumDepth = 100

  let source: SourceLines
  let extensions: MarkdownExtensions
  var nodes: [BlockNode] = []
  /// The innermost open block.
  var tip = 0
  var cursor: LineCursor
  /// The number of the line that is being read.
  var line: Int
  var definitions = LinkDefinitions()
  /// The names that `[^name]` may use.
  var footnotes: Set<String> = []
  /// How deep the blocks are that this line goes on with; the others close when a new one opens.
  private var lastMatched = 0
  private var closedUnmatched = true

  /// Reads the lines from number `firstLine` on.
  init(_ source: SourceLines, firstLine: Int = 1, extensions: MarkdownExtensions) {
    self.source = source
    self.extensions = extensions
    line = firstLine
    cursor = LineCursor(bytes: source.bytes, line: 0..<0)
    nodes.append(BlockNode(.document, parent: -1, depth: 0, line: firstLine))
    while line <= source.ranges.count {
      readLine()
      line += 1
    }
    while tip > 0 { close(tip, atLine: line - 1) }
    close(0, atLine: line - 1)
  }

  var tipIsParagraph: Bool { nodes[tip].kind == .paragraph }
  /// Whether a line without any marker would go on with an open paragraph.
  var mayContinueLazily: Bool { !closedUnmatched && !cursor.isBlank && tipIsParagraph }

  private mutating func readLine() {
    cursor = LineCursor(bytes: source.bytes, line: source.ranges[line - 1])
    let oldTip = tip
    guard var container = continueOpenBlocks() else { return }
    lastMatched = container
    closedUnmatched = container == oldTip
    var isLeaf = nodes[container].kind != .paragraph && nodes[container].acceptsLines
    while !isLeaf {
      switch openBlock(in: container) {
      case .container:
        container = tip
      case .leaf:
        container = tip
        isLeaf = true
      case .wholeLine:
        return
      case .none:
        isLeaf = true
      }
    }
    if mayContinueLazily {
      addLine(to: tip)
    } else {
      addText(to: container)
    }
  }

  private mutating func addText(to container: Int) {
    closeUnmatched()
    switch nodes[container].kind {
    case .paragraph, .fencedCode, .indentedCode:
      addLine(to: container)
    case .html(let kind):
      addLine(to: container)
      if kind.ends(with: source.bytes[cursor.rest]) { close(container, atLine: line) }
    case .mathematics:
      addMathematics(to: container)
    case .table:
      if !cursor.isBlank { nodes[container].text.append(line: cursor.content) }
    case .document, .quote, .list, .item, .footnote, .division, .heading, .thematicBreak,
      .definitions, .attributes, .definitionList, .term, .definition:
      guard !cursor.isBlank else { return }
      cursor.advanceToContent()
      addChild(.paragraph)
      addLine(to: tip)
    }
  }

  /// The innermost block that the line goes on with; `nil` when the line only closed one.
  private mutating func continueOpenBlocks() -> Int? {
    var container = 0
    while let child = nodes[container].children.last, nodes[child].isOpen {
      switch continuation(of: child) {
      case .matched: container = child
      case .unmatched: return container
      case .closed:
        while tip != child { close(tip, atLine: line - 1) }
        close(child, atLine: line)
        return nil
      }
    }
    return container
  }

  mutating func addLine(to node: Int) {
    nodes[node].text.append(line: source.bytes[cursor.rest], spaces: cursor.spacesOfTab)
  }

  /// Appends a block below the innermost open one that can hold it, and makes it the tip.
  mutating func addChild(_ kind: BlockNode.Kind) {
    while !nodes[tip].canHold(kind) { close(tip, atLine: line - 1) }
    nodes.append(BlockNode(kind, parent: tip, depth: nodes[tip].depth + 1, line: line))
    nodes[tip].children.append(nodes.count - 1)
    tip = nodes.count - 1
  }

  /// Closes the open blocks that the line did not go on with.
  mutating func closeUnmatched() {
    guard !closedUnmatched else { return }
    while tip != lastMatched { close(tip, atLine: line - 1) }
    closedUnmatched = true
  }
}
