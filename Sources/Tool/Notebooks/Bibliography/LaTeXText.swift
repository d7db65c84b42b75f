import Foundation

/// The plain text that LaTeX's marks in a bibliography stand for.
enum LaTeXText {
  /// Accents and special letters as Unicode, without braces and commands, white space as one blank.
  static func plain(_ source: String) -> String {
    var reader = Reader(source)
    let text = reader.text(until: nil)
    return text.split { $0.isWhitespace && $0 != "\u{A0}" }.joined(separator: " ")
  }

  private struct Reader {
    private let characters: [Character]
    private var position = 0

    init(_ source: String) {
      characters = Array(source)
    }

    private var current: Character? {
      position < characters.count ? characters[position] : nil
    }

    mutating func text(until end: Character?) -> String {
      var text = ""
      while let character = current, character != end {
        position += 1
        switch character {
        case "{":
          text += self.text(until: "}")
          position += 1
        case "}", "$": break
        case "~": text += "\u{A0}"
        case "-" where current == "-":
          while current == "-" { position += 1 }
          text += "–"
        case "`" where current == "`":
          position += 1
          text += "“"
        case "'" where current == "'":
          position += 1
          text += "”"
        case "\\": text += command()
        default: text.append(character)
        }
      }
      return text
    }

    /// What follows a backslash.
    private mutating func command() -> String {
      guard let first = current else { return "" }
      position += 1
      guard first.isLetter else {
        guard let mark = LaTeXText.accents[String(first)] else {
          return first == "\\" ? " " : String(first)
        }
        return accented(mark)
      }
      var name = String(first)
      while let next = current, next.isLetter {
        name.append(next)
        position += 1
      }
      if let letter = LaTeXText.letters[name] {
        skipSpace()
        return letter
      }
      if let mark = LaTeXText.accents[name] {
        skipSpace()
        return accented(mark)
      }
      // A command that only changes the font: its argument is the text.
      skipSpace()
      return ""
    }

    private mutating func skipSpace() {
      while current == " " { position += 1 }
      if current == "{", position + 1 < characters.count, characters[position + 1] == "}" {
        position += 2
      }
    }

    /// The next letter with the combining `mark`.
    private mutating func accented(_ mark: String) -> String {
      var letter = ""
      if current == "{" {
        position += 1
        letter = text(until: "}")
        position += 1
      } else if current == "\\" {
        position += 1
        letter = command()
      } else if let next = current {
        letter = String(next)
        position += 1
      }
      // The dotless letters carry an accent in place of the dot.
      let base = letter == "ı" ? "i" : letter == "ȷ" ? "j" : letter
      guard let first = base.first else { return "" }
      return LaTeXText.composed(String(first) + mark) + base.dropFirst()
    }
  }

  /// Combining marks by their commands.
  private static let accents = [
    "\"": "\u{308}", "'": "\u{301}", "`": "\u{300}", "^": "\u{302}", "~": "\u{303}",
    "=": "\u{304}", ".": "\u{307}", "u": "\u{306}", "v": "\u{30C}", "H": "\u{30B}",
    "c": "\u{327}", "k": "\u{328}", "r": "\u{30A}", "d": "\u{323}", "b": "\u{331}",
  ]

  private static let letters = [
    "ss": "ß", "o": "ø", "O": "Ø", "l": "ł", "L": "Ł", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ",
    "aa": "å", "AA": "Å", "i": "ı", "j": "ȷ", "dh": "ð", "DH": "Ð", "th": "þ", "TH": "Þ",
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "lambda": "λ",
    "mu": "μ", "pi": "π", "sigma": "σ", "ell": "ℓ", "infty": "∞", "times": "×", "textendash": "–",
    "textemdash": "—", "ldots": "…", "dots": "…", "textquoteright": "’", "S": "§",
  ]

  /// One scalar for letter and mark where Unicode has it.
  private static func composed(_ text: String) -> String {
    text.precomposedStringWithCanonicalMapping
  }
}
