/// Markup that is safe to put into a page: text reaches it only escaped.
///
/// A literal is markup, an interpolated `String` is text: `"<p>\(name)</p>" as HTML` escapes `name`,
/// in content and between double quotes alike. Interpolated `HTML` goes in as it is.
struct HTML: Equatable, Sendable, ExpressibleByStringInterpolation {
  private(set) var markup: String

  /// Vouches for `markup`: only for what was escaped elsewhere or is markup by contract.
  init(trusting markup: String) {
    self.markup = markup
  }

  init(stringLiteral markup: String) {
    self.markup = markup
  }

  init(stringInterpolation interpolation: StringInterpolation) {
    markup = interpolation.markup
  }

  static let empty = HTML(trusting: "")

  var isEmpty: Bool { markup.isEmpty }

  static func += (a: inout HTML, b: HTML) {
    a.markup += b.markup
  }

  static func + (a: HTML, b: HTML) -> HTML {
    HTML(trusting: a.markup + b.markup)
  }

  /// Takes the pieces of a literal apart: markup as it is, text escaped.
  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var markup = ""

    init(literalCapacity: Int, interpolationCount: Int) {
      markup.reserveCapacity(literalCapacity + 16 * interpolationCount)
    }

    mutating func appendLiteral(_ literal: String) { markup += literal }
    mutating func appendInterpolation(_ text: String) { markup += text.escapedForMarkup }
    mutating func appendInterpolation(_ number: Int) { markup += String(number) }
    mutating func appendInterpolation(_ html: HTML) { markup += html.markup }
  }
}

extension Sequence<HTML> {
  func joined(separator: String = "") -> HTML {
    var markup = ""
    var isFirst = true
    for piece in self {
      if !isFirst { markup += separator }
      markup += piece.markup
      isFirst = false
    }
    return HTML(trusting: markup)
  }
}

extension String {
  /// This text for content and for attributes in double or single quotes.
  ///
  /// Control characters that HTML forbids become the replacement character.
  var escapedForMarkup: String {
    var escaped = ""
    escaped.reserveCapacity(utf8.count)
    for scalar in unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      case "\t", "\n", " "..."~": escaped.unicodeScalars.append(scalar)
      case "\r": escaped += "&#13;"
      case "\0"..<" ", "\u{7F}"..."\u{9F}": escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
