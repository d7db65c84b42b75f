/// Letters in the styles of mathematics, which have characters of their own.
enum MathAlphabet: String {
  case blackboard = "mathbb"
  case script = "mathcal"
  case bold = "mathbf"
  case boldSymbol = "boldsymbol"
  case scriptLetters = "mathscr"
  case typewriter = "mathtt"
  case italic = "mathit"
  case boldItalic = "bm"
  case sans = "mathsf"
  case fraktur = "mathfrak"

  /// `character` in this style; `nil` where there is none.
  func styled(_ character: Character) -> Character? {
    if let exception = exceptions[character] { return exception }
    guard let byte = character.asciiValue else { return nil }
    let place: UInt32?
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): place = capitals + UInt32(byte - UInt8(ascii: "A"))
    case UInt8(ascii: "a")...UInt8(ascii: "z"):
      place = capitals + 26 + UInt32(byte - UInt8(ascii: "a"))
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      place = digits.map { $0 + UInt32(byte - UInt8(ascii: "0")) }
    default: place = nil
    }
    return place.flatMap(Unicode.Scalar.init).map(Character.init)
  }

  /// The code point of A; the small letters follow the 26 capitals.
  private var capitals: UInt32 {
    switch self {
    case .blackboard: 0x1D538
    case .script, .scriptLetters: 0x1D49C
    case .typewriter: 0x1D670
    case .italic: 0x1D434
    case .bold: 0x1D400
    case .boldSymbol, .boldItalic: 0x1D468
    case .sans: 0x1D5A0
    case .fraktur: 0x1D504
    }
  }

  private var digits: UInt32? {
    switch self {
    case .blackboard: 0x1D7D8
    case .bold, .boldSymbol, .boldItalic: 0x1D7CE
    case .typewriter: 0x1D7F6
    case .sans: 0x1D7E2
    case .script, .scriptLetters, .fraktur, .italic: nil
    }
  }

  /// Letters that Unicode had before the others, elsewhere.
  private var exceptions: [Character: Character] {
    switch self {
    case .blackboard:
      ["C": "ℂ", "H": "ℍ", "N": "ℕ", "P": "ℙ", "Q": "ℚ", "R": "ℝ", "Z": "ℤ"]
    case .script, .scriptLetters:
      [
        "B": "ℬ", "E": "ℰ", "F": "ℱ", "H": "ℋ", "I": "ℐ", "L": "ℒ", "M": "ℳ", "R": "ℛ", "e": "ℯ",
        "g": "ℊ", "o": "ℴ",
      ]
    case .fraktur: ["C": "ℭ", "H": "ℌ", "I": "ℑ", "R": "ℜ", "Z": "ℨ"]
    case .italic: ["h": "ℎ"]
    case .bold, .boldSymbol, .boldItalic, .typewriter, .sans: [:]
    }
  }
}
