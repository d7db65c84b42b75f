/// What single characters and commands without arguments stand for.
enum MathSymbols {
  /// A mark above or below its argument.
  struct Accent {
    var mark: String
    var isBelow = false
    var isStretchy = false

    func markup(over base: HTML) -> HTML {
      let sign: HTML = "<mo stretchy=\"\(isStretchy ? "true" : "false")\">\(mark)</mo>"
      return isBelow
        ? "<munder accentunder=\"true\">\(base)\(sign)</munder>"
        : "<mover accent=\"true\">\(base)\(sign)</mover>"
    }
  }

  static let accents: [String: Accent] = [
    "hat": Accent(mark: "^"), "widehat": Accent(mark: "^", isStretchy: true),
    "bar": Accent(mark: "¯"), "overline": Accent(mark: "¯", isStretchy: true),
    "tilde": Accent(mark: "~"), "widetilde": Accent(mark: "~", isStretchy: true),
    "vec": Accent(mark: "→"), "dot": Accent(mark: "˙"), "ddot": Accent(mark: "¨"),
    "check": Accent(mark: "ˇ"),
    "underline": Accent(mark: "_", isBelow: true, isStretchy: true),
    "underbrace": Accent(mark: "⏟", isBelow: true, isStretchy: true),
    "overbrace": Accent(mark: "⏞", isStretchy: true),
  ]

  static let delimiters: [String: String] = [
    "{": "{", "}": "}", "lbrace": "{", "rbrace": "}", "|": "‖", "Vert": "‖", "lVert": "‖",
    "rVert": "‖", "vert": "|", "lvert": "|", "rvert": "|", "langle": "⟨", "rangle": "⟩",
    "lfloor": "⌊", "rfloor": "⌋", "lceil": "⌈", "rceil": "⌉",
  ]

  /// Widths in em.
  private static let spaces: [String: String] = [
    ",": "0.167em", ":": "0.222em", ">": "0.222em", ";": "0.278em", "!": "-0.167em", " ": "0.333em",
    "quad": "1em", "qquad": "2em",
  ]

  private static let functions: Set<String> = [
    "log", "ln", "lg", "exp", "sin", "cos", "tan", "cot", "arcsin", "arccos", "arctan", "sinh",
    "cosh", "tanh", "det", "dim", "ker", "deg", "gcd", "arg", "hom",
  ]

  private static let functionsWithLimits: Set<String> = [
    "max", "min", "sup", "inf", "lim", "limsup", "liminf", "Pr", "argmax", "argmin",
  ]

  /// The element of a letter or sign; `nil` for one that LaTeX gives another meaning.
  static func atom(of character: Character) -> MathAtom? {
    if "#$%\"`".contains(character) { return nil }
    if character.isLetter { return MathAtom(markup: "<mi>\(String(character))</mi>") }
    switch character {
    case "-": return MathAtom(markup: "<mo>−</mo>")
    case "*": return MathAtom(markup: "<mo>∗</mo>")
    case "'": return MathAtom(markup: "<mo>′</mo>")
    case "(", ")", "[", "]", "|":
      return MathAtom(markup: "<mo stretchy=\"false\">\(String(character))</mo>")
    default: return MathAtom(markup: "<mo>\(String(character))</mo>")
    }
  }

  /// The element of a command without arguments; `nil` where it is none.
  static func atom(ofCommand name: String) -> MathAtom? {
    if let letter = MathLetters.greek[name] {
      let isCapital = name.first?.isUppercase ?? false
      let variant: HTML = isCapital ? " mathvariant=\"normal\"" : .empty
      return MathAtom(markup: "<mi\(variant)>\(letter)</mi>")
    }
    if let letter = MathLetters.others[name] {
      return MathAtom(markup: "<mi mathvariant=\"normal\">\(letter)</mi>")
    }
    if let sign = MathOperators.signs[name] { return MathAtom(markup: "<mo>\(sign)</mo>") }
    if let sign = MathOperators.large[name] {
      return MathAtom(markup: "<mo>\(sign)</mo>", hasLimits: !name.hasSuffix("int"))
    }
    if let sign = delimiters[name] {
      return MathAtom(markup: "<mo stretchy=\"false\">\(sign)</mo>")
    }
    if let width = spaces[name] { return MathAtom(markup: "<mspace width=\"\(width)\"/>") }
    if functions.contains(name) { return MathAtom(markup: "<mi>\(name)</mi>") }
    if functionsWithLimits.contains(name) {
      return MathAtom(markup: "<mo>\(name)</mo>", hasLimits: true)
    }
    return nil
  }
}
