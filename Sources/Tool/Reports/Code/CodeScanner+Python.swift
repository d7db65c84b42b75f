/// Python: keywords, types, calls, strings with their prefixes, numbers, decorators, comments.
extension CodeScanner {
  static func python(_ code: String) -> HTML {
    var scanner = CodeScanner(code)
    while !scanner.isAtEnd { scanner.takePython() }
    return scanner.finished()
  }

  private static let keywords: Set<String> = [
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "case", "class",
    "continue", "def", "del", "elif", "else", "except", "finally", "for", "from", "global", "if",
    "import", "in", "is", "lambda", "match", "nonlocal", "not", "or", "pass", "raise", "return",
    "try", "while", "with", "yield",
  ]

  private mutating func takePython() {
    switch next {
    case UInt8(ascii: "#"): mark("c", lineCount)
    case UInt8(ascii: "\""), UInt8(ascii: "'"): mark("s", pythonLiteralCount(from: 0))
    case UInt8(ascii: "@") where isAtLineStart:
      mark("a", 1 + count(from: 1) { $0.isWord || $0 == UInt8(ascii: ".") })
    case let byte where byte.isAsciiDigit: mark("n", numberCount)
    case let byte where byte.isWordStart: takePythonWord()
    default: pass()
    }
  }

  private mutating func takePythonWord() {
    let count = count { $0.isWord }
    let word = text(count)
    let follows = byte(at: count)
    let isPrefix = count <= 2 && word.allSatisfy { "rbfuRBFU".contains($0) }
    if isPrefix, follows == UInt8(ascii: "\"") || follows == UInt8(ascii: "'") {
      mark("s", pythonLiteralCount(from: count))
    } else if Self.keywords.contains(word) {
      mark("k", count)
    } else if word.first?.isUppercase == true {
      mark("t", count)
    } else {
      follows == UInt8(ascii: "(") ? mark("f", count) : pass(count)
    }
  }

  /// Three quotes go over lines, one ends with its line.
  private func pythonLiteralCount(from offset: Int) -> Int {
    let quote = byte(at: offset)
    let isTriple = byte(at: offset + 1) == quote && byte(at: offset + 2) == quote
    return literalCount(
      from: offset, quote: Array(repeating: quote, count: isTriple ? 3 : 1), isMultiline: isTriple)
  }

  /// Digits, a base's letters, and the sign of an exponent.
  private var numberCount: Int {
    var length = count { $0.isWord || $0 == UInt8(ascii: ".") }
    let isHexadecimal = byte(at: 1) | 0x20 == UInt8(ascii: "x")
    if byte(at: length - 1) | 0x20 == UInt8(ascii: "e"), !isHexadecimal,
      "+-".utf8.contains(byte(at: length))
    {
      length += 1 + count(from: length + 1) { $0.isAsciiDigit }
    }
    return length
  }
}
