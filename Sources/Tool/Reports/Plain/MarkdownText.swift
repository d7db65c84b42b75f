import Foundation
import Notebooks

/// Pieces of GitHub's Markdown that hold text as it is.
enum MarkdownText {
  /// A code block whose fence is longer than any in the text.
  static func fenced(_ text: String, language: String = "") -> String {
    Markdown.fenced(text.hasSuffix("\n") ? String(text.dropLast()) : text, information: language)
  }

  /// A chart on white: alone in a file its colours are those for light paper.
  static func onPaper(_ svg: String) -> String {
    guard let end = svg.firstIndex(of: ">") else { return svg }
    return svg[...end] + "<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>"
      + svg[svg.index(after: end)...]
  }
}

/// A table of text cells.
struct MarkdownTable {
  var header: [String]
  var isNumeric: [Bool]
  var rows: [[String]]

  /// A table without columns, or without a heading, has an empty one: GitHub wants it.
  var text: String {
    let width = max(header.count, rows.map(\.count).max() ?? 0, 1)
    func line(_ cells: [String]) -> String {
      let filled = cells + Array(repeating: "", count: width - cells.count)
      return "| " + filled.map(\.escapedForMarkdown).joined(separator: " | ") + " |"
    }
    let rule = (0..<width).map { $0 < isNumeric.count && isNumeric[$0] ? "--:" : "---" }
    return ([line(header), "| " + rule.joined(separator: " | ") + " |"] + rows.map(line))
      .joined(separator: "\n")
  }
}

extension String {
  /// Text that GitHub shows as it is, on one line.
  var escapedForMarkdown: String {
    var text = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "#", "~", "$":
        text += "\\"
        text.unicodeScalars.append(scalar)
      case "&": text += "&amp;"
      case "\n", "\r": text += " "
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
