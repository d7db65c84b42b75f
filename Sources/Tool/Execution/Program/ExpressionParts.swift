import Notebooks

/// An inline expression's two halves: `dice, .percent(1)` is a value and its format.
struct ExpressionParts: Equatable {
  let value: String
  /// With its column in the file, counted from 1; `nil` where the value is written as it is.
  let format: (text: String, column: Int)?

  /// Parts the code at its first comma outside of brackets and literals.
  init(_ expression: InlineExpression) {
    let bytes = Array(expression.code.utf8)
    var depth = 0
    for token in SwiftLexer.tokens(of: expression.code) where token.kind == .punctuation {
      switch bytes[token.bytes.lowerBound] {
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: ",") where depth == 0:
        let before = String(decoding: bytes[..<token.bytes.lowerBound], as: UTF8.self)
        let behind = String(decoding: bytes[token.bytes.upperBound...], as: UTF8.self)
        let text = behind.drop { $0 == " " }
        value = before
        format = (
          String(text), expression.column + before.count + 1 + behind.count - text.count
        )
        return
      default: break
      }
    }
    value = expression.code
    format = nil
  }

  static func == (first: ExpressionParts, second: ExpressionParts) -> Bool {
    first.value == second.value && first.format?.text == second.format?.text
      && first.format?.column == second.format?.column
  }
}
