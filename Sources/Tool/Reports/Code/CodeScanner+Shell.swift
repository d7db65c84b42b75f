/// Shell: commands, keywords, variables, strings, comments.
extension CodeScanner {
  static func shell(_ code: String) -> HTML {
    var scanner = CodeScanner(code)
    var isCommand = true
    while !scanner.isAtEnd { scanner.takeShell(&isCommand) }
    return scanner.finished()
  }

  private static let keywords: Set<String> = [
    "if", "then", "elif", "else", "fi", "for", "in", "while", "until", "do", "done", "case",
    "esac", "function", "select", "time", "return", "break", "continue", "local", "export",
    "readonly", "declare",
  ]
  /// A command follows these, not these words' arguments.
  private static let openers: Set<String> = ["if", "then", "elif", "else", "while", "until", "do"]

  /// `isCommand` says whether the next word is what runs.
  private mutating func takeShell(_ isCommand: inout Bool) {
    switch next {
    case UInt8(ascii: "#") where byte(at: -1).isSpaceOrEnd: mark("c", lineCount)
    case UInt8(ascii: "'"):
      mark("s", literalCount(quote: [next], hasEscapes: false, isMultiline: true))
      isCommand = false
    case UInt8(ascii: "\""):
      mark("s", literalCount(quote: [next], isMultiline: true))
      isCommand = false
    case UInt8(ascii: "$"): takeVariable(&isCommand)
    case UInt8(ascii: "\\"): pass(2)
    case UInt8(ascii: "\n"), UInt8(ascii: ";"), UInt8(ascii: "&"), UInt8(ascii: "|"),
      UInt8(ascii: "("), UInt8(ascii: "`"):
      // `>&2` goes on with the same command.
      isCommand = byte(at: -1) != UInt8(ascii: ">")
      pass()
    case let byte where byte.isSpaceOrEnd || "{}!".utf8.contains(byte): pass()
    case let byte where byte.isWord || "./-".utf8.contains(byte): takeShellWord(&isCommand)
    default:
      isCommand = false
      pass()
    }
  }

  private mutating func takeShellWord(_ isCommand: inout Bool) {
    let count = count { $0.isWord || "./-+:%@~".utf8.contains($0) }
    let word = text(count)
    if Self.keywords.contains(word), isCommand || word == "in" {
      mark("k", count)
      isCommand = Self.openers.contains(word)
    } else if byte(at: count) == UInt8(ascii: "=") {
      // `NAME=value` before a command, or an option's value.
      pass(count + 1)
      pass(self.count { $0.isWord || "./-+:%@~,".utf8.contains($0) })
    } else {
      isCommand ? mark("f", count) : pass(count)
      isCommand = false
    }
  }

  private mutating func takeVariable(_ isCommand: inout Bool) {
    if byte(at: 1) == UInt8(ascii: "(") {
      pass(2)
      isCommand = true
      return
    }
    isCommand = false
    if byte(at: 1) == UInt8(ascii: "{") {
      let inside = count { $0 != UInt8(ascii: "}") && $0 != UInt8(ascii: "\n") }
      mark("a", inside + (byte(at: inside) == UInt8(ascii: "}") ? 1 : 0))
    } else if byte(at: 1).isWordStart {
      mark("a", 1 + count(from: 1) { $0.isWord })
    } else {
      byte(at: 1).isSpaceOrEnd ? pass() : mark("a", 2)
    }
  }
}
