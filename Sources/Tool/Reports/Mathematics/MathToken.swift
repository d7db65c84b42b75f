/// A piece of LaTeX in mathematics mode.
enum MathToken: Equatable {
  /// `\name`, without the backslash; `\\` is `\`.
  case command(String)
  case open
  case close
  case superscript
  case `subscript`
  case column
  case number(String)
  /// Any other letter or sign.
  case character(Character)

  /// The pieces of `source`; spaces only separate them.
  static func tokens(of source: String) -> [MathToken] {
    var tokens: [MathToken] = []
    var rest = source[...]
    while let first = rest.popFirst() {
      switch first {
      case "\\":
        let name = rest.prefix { $0.isASCII && $0.isLetter }
        let length = name.isEmpty ? 1 : name.count
        let command = String(rest.prefix(length))
        rest = rest.dropFirst(length)
        let isStarred = command == "operatorname" && rest.first == "*"
        if isStarred { rest.removeFirst() }
        if Self.textCommands.contains(command), let text = Self.takeText(from: &rest) {
          tokens += [.command(command), .command("text:" + text)]
          if isStarred { tokens.append(.command("limits")) }
        } else {
          tokens.append(.command(command))
        }
      case "{": tokens.append(.open)
      case "}": tokens.append(.close)
      case "^": tokens.append(.superscript)
      case "_": tokens.append(.subscript)
      case "&": tokens.append(.column)
      case "~": tokens.append(.command(" "))
      case let digit where digit.isASCII && digit.isNumber:
        let more = Self.restOfNumber(rest)
        tokens.append(.number(String(digit) + more))
        rest = rest[more.endIndex...]
      case let space where space.isWhitespace: break
      default: tokens.append(.character(first))
      }
    }
    return tokens
  }

  /// Commands whose argument keeps its spaces.
  static let textCommands: Set<String> = [
    "text", "textrm", "textit", "textbf", "mathrm", "operatorname", "textsf", "texttt", "mbox",
  ]

  /// What stands between the next braces, which must not nest; `nil` and unmoved otherwise.
  private static func takeText(from rest: inout Substring) -> String? {
    let start = rest.drop(while: \.isWhitespace)
    guard start.first == "{", let end = start.firstIndex(of: "}") else { return nil }
    let text = start[start.index(after: start.startIndex)..<end]
    guard !text.contains(where: { "{\\$".contains($0) }) else { return nil }
    rest = start[start.index(after: end)...]
    return String(text)
  }

  private static func restOfNumber(_ rest: Substring) -> Substring {
    let whole = rest.prefix { $0.isASCII && $0.isNumber }
    let behind = rest[whole.endIndex...]
    guard behind.first == "." else { return whole }
    let fraction = behind.dropFirst().prefix { $0.isASCII && $0.isNumber }
    return fraction.isEmpty ? whole : rest[..<fraction.endIndex]
  }
}
