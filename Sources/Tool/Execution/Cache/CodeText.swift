import Notebooks

/// Swift without what the compiler doesn't see: comments, and the number of empty lines and blanks.
struct CodeText: Equatable {
  let text: String
  /// The lines on which something stands, counted from 0.
  let lines: [Int]

  init(_ code: String) {
    let bytes = Array(code.utf8)
    var text = ""
    var lines: [Int] = []
    var last: SwiftToken?
    for token in SwiftLexer.tokens(of: code) where token.kind != .comment {
      if let last {
        if token.line > last.lastLine {
          text += "\n"
        } else if token.bytes.lowerBound > last.bytes.upperBound {
          text += " "
        }
      }
      text += String(decoding: bytes[token.bytes], as: UTF8.self)
      for line in token.line...token.lastLine where line != lines.last { lines.append(line) }
      last = token
    }
    self.text = text
    self.lines = lines
  }

  /// Whether the code's result depends on where it stands.
  var asksForLines: Bool { ["#line", "#file", "#column"].contains { text.contains($0) } }
}
