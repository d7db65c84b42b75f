import Foundation
import Notebooks

extension Notebook {
  /// A passage of prose, line by line, or the cell with this index.
  enum Part {
    case prose(ArraySlice<String>)
    case cell(Int)
  }

  /// The text below the front matter in reading order.
  var parts: [Part] {
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0.hasSuffix("\r") ? $0.dropLast() : $0) }
    var parts: [Part] = []
    var line = bodyLine
    for (index, cell) in cells.enumerated() where cell.line >= line {
      parts.append(.prose(lines[(line - 1)..<(cell.line - 1)]))
      parts.append(.cell(index))
      line = cell.lineAfter(in: lines)
    }
    if line <= lines.count { parts.append(.prose(lines[(line - 1)...])) }
    return parts
  }

  /// The line that follows the front matter, counted from 1.
  private var bodyLine: Int {
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
    func isMark(_ line: Substring, _ marks: [String]) -> Bool {
      marks.contains(line.trimmingCharacters(in: .whitespaces.union(.controlCharacters)))
    }
    guard let first = lines.first, isMark(first, ["---"]) else { return 1 }
    let end = lines.dropFirst().firstIndex { isMark($0, ["---", "..."]) }
    return end.map { $0 + 2 } ?? 1
  }
}

extension Cell {
  /// The line behind the closing fence, counted from 1.
  fileprivate func lineAfter(in lines: [String]) -> Int {
    let fence = lines[line - 1].drop { !"`~".contains($0) }
    let length = fence.prefix { $0 == fence.first }.count
    let end = lines.indices.dropFirst(line).first { index in
      let text = lines[index].trimmingCharacters(in: .whitespaces.union(["\t", ">"]))
      return text.count >= length && text.allSatisfy { $0 == fence.first }
    }
    return end.map { $0 + 2 } ?? lines.count + 1
  }
}
