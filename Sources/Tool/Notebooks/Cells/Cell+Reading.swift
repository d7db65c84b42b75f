extension Cell {
  /// Reads a fence's options and code; what is wrong with it, and what its captions
  /// refer to, goes to the ledger of `assembler`.
  init(_ fence: CellFence, index: Int, assembler: inout BlockAssembler) {
    if let problem = fence.problem {
      assembler.ledger.messages.append(LocatedMessage(line: fence.line, message: problem))
    }
    let optionCount = fence.optionLineCount
    // Blank lines around the code are not part of it.
    var code = fence.lines.dropFirst(optionCount).drop { $0.allSatisfy(\.isWhitespace) }
    while let last = code.last, last.allSatisfy(\.isWhitespace) { code.removeLast() }
    self.init(
      index: index, line: fence.line, codeLine: fence.line + 1 + code.startIndex,
      lastLine: fence.line + 1 + fence.lines.count, indentation: fence.indentation,
      code: code.joined(separator: "\n"))
    for (offset, line) in fence.lines.enumerated().dropFirst(optionCount)
    where CellFence.isOptionLine(line) {
      assembler.ledger.messages.append(
        LocatedMessage(
          line: fence.line + 1 + offset, column: fence.columns[offset] + 1,
          message: "this option line stands behind code; move it to the top of its cell"))
    }
    guard optionCount > 0 else { return }
    do throws(LocatedMessage) {
      options = CellOptions(try fence.optionValue(count: optionCount), assembler: &assembler)
    } catch {
      assembler.ledger.messages.append(error)
    }
  }
}

extension CellFence {
  static func isOptionLine(_ line: String) -> Bool {
    line.drop { $0 == " " || $0 == "\t" }.hasPrefix("//|")
  }

  /// How many lines at the top hold options, with empty lines before the last of them.
  fileprivate var optionLineCount: Int {
    var count = 0
    for (index, line) in lines.enumerated() {
      if Self.isOptionLine(line) {
        count = index + 1
      } else if !line.allSatisfy(\.isWhitespace) {
        break
      }
    }
    return count
  }

  fileprivate func optionValue(count: Int) throws(LocatedMessage) -> YAMLValue {
    let prefixes = lines.prefix(count).map { line in
      Self.isOptionLine(line) ? line.prefix { $0 == " " || $0 == "\t" }.count + 3 : line.count
    }
    let texts = zip(lines, prefixes).map { String($0.dropFirst($1)) }
    return try YAMLReader.value(
      of: texts.joined(separator: "\n"), firstLine: line + 1,
      columns: zip(columns, prefixes).map { $0 + $1 })
  }

  fileprivate var problem: String? {
    if language != "swift" {
      return "cells are '{swift}', found '{\(language)}'; to show code that does not run, "
        + "write \(fence)\(language.lowercased())"
    }
    if !rest.allSatisfy(\.isWhitespace) {
      return "found '\(rest.trimmedSpaces)' behind '{swift'; "
        + "options stand in '//| name: value' lines below the fence"
    }
    return isClosed ? nil : "this cell has no closing fence; add \(fence) behind its last line"
  }
}
