/// Where the parser finds a fenced block, for those that change a document's lines and not its blocks.
struct FencedBlock: Equatable {
  var fence: CodeFence
  /// From the opening fence to the closing one, or to the last line of what nothing closes.
  var lines: ClosedRange<Int>

  /// The fenced blocks of a document from line `firstLine` on, in order.
  static func all(in source: SourceLines, from firstLine: Int = 1) -> [FencedBlock] {
    let reader = BlockReader(source, firstLine: firstLine, extensions: [.notebook, .cells])
    return reader.nodes.compactMap { node in
      guard case .fencedCode(let fence) = node.kind else { return nil }
      return FencedBlock(fence: fence, lines: node.firstLine...max(node.firstLine, node.lastLine))
    }
  }
}
