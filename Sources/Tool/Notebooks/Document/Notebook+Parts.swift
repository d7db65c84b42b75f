extension Notebook {
  /// A passage of prose, line by line, or the cell with this index.
  public enum Part {
    case prose(ArraySlice<String>)
    case cell(Int)
  }

  /// The text below the front matter in reading order.
  public var parts: [Part] {
    let source = SourceLines(source)
    let lines = source.ranges.indices.map { source.text(ofLine: $0 + 1) }
    var parts: [Part] = []
    var line = (try? FrontMatterLines(source))?.bodyLine ?? 1
    for (index, cell) in cells.enumerated() where cell.line >= line {
      parts.append(.prose(lines[(line - 1)..<(cell.line - 1)]))
      parts.append(.cell(index))
      line = cell.lastLine + 1
    }
    if line <= lines.count { parts.append(.prose(lines[(line - 1)...])) }
    return parts
  }
}
