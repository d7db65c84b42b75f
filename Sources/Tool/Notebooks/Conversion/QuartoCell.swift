/// A fence that Quarto runs, such as ```` ```{python} ````, as it stands in the document.
struct QuartoCell {
  /// The opening fence with what stands before it: spaces, or the markers of quotes and lists.
  let mark: String
  let closing: String
  /// In small letters.
  let language: String
  /// What stands in the braces behind the language.
  let rest: String
  /// The line of the opening fence, counted from 1.
  let line: Int
  /// The line behind the cell.
  let nextLine: Int
  /// The lines between the fences, with the markers before them.
  let body: [String]

  var isSwift: Bool { language == "swift" }

  /// `nil` for a fence that is only shown.
  init?(_ block: FencedBlock, _ lines: [String]) {
    guard let name = CellFence.language(of: block.fence.info) else { return nil }
    language = name.lowercased()
    rest =
      String(block.fence.info.dropFirst(1 + name.count).dropLast())
      .trimmingPrefix { $0 == "," || $0.isWhitespace }.description
    line = block.lines.lowerBound
    nextLine = block.lines.upperBound + 1
    let opening = lines[line - 1]
    let fence = String(
      repeating: Character(Unicode.Scalar(block.fence.character)), count: block.fence.length)
    mark = (String(opening.utf8.prefix(block.fence.column)) ?? "") + fence
    body = Array(lines[line..<max(line, block.lines.upperBound - (block.fence.isClosed ? 1 : 0))])
    closing =
      block.fence.isClosed
      ? lines[block.lines.upperBound - 1]
      : String(repeating: " ", count: block.fence.column) + fence
  }

  /// The text behind `#|` or `//|`, and what stands before the mark.
  static func option(in line: String) -> (prefix: Substring, option: String)? {
    guard let match = line.wholeMatch(of: #/([\s>]*)(?:#|\/\/)\|\s*(.*)/#) else { return nil }
    return (match.1, String(match.2))
  }

  /// The label that an option line gives.
  static func label(in line: String) -> String? {
    guard let option = option(in: line)?.option, option.hasPrefix("label:") else { return nil }
    return option.dropFirst(6).filter { $0 != " " && $0 != "\"" }
  }
}
