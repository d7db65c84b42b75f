extension MathReader {
  /// What `\name` stands for, with the arguments that it takes.
  mutating func command(_ name: String) -> MathAtom? {
    if let atom = MathSymbols.atom(ofCommand: name) { return atom }
    if let accent = MathSymbols.accents[name] {
      return argument().map { MathAtom(markup: accent.markup(over: $0)) }
    }
    if let alphabet = MathAlphabet(rawValue: name) { return letters(in: alphabet) }
    if MathToken.textCommands.contains(name) { return text(name) }
    switch name {
    case "frac", "dfrac", "tfrac", "cfrac":
      guard let above = argument(), let below = argument() else { return nil }
      return MathAtom(markup: "<mfrac>\(above)\(below)</mfrac>")
    case "binom":
      guard let above = argument(), let below = argument() else { return nil }
      return MathAtom(
        markup: """
          <mrow><mo>(</mo><mfrac linethickness="0">\(above)\(below)</mfrac><mo>)</mo></mrow>
          """)
    case "sqrt": return root()
    case "left": return fence()
    case "begin": return environment()
    case "big", "Big", "bigg", "Bigg", "bigl", "bigr", "Bigl", "Bigr", "biggl", "biggr", "bigm",
      "mathopen", "mathclose", "mathrel", "mathbin", "mathord", "limits", "nolimits",
      "displaystyle", "textstyle":
      // Sizes are the browser's to choose.
      return MathAtom(markup: .empty)
    default: return nil
    }
  }

  private mutating func letters(in alphabet: MathAlphabet) -> MathAtom? {
    let letters: [MathToken]
    if take(.open) {
      let inside = tokens[position...].prefix { $0 != .close }
      letters = Array(inside)
      position = inside.endIndex
      guard take(.close) else { return nil }
    } else {
      guard let letter = next else { return nil }
      position += 1
      letters = [letter]
    }
    var text = ""
    for letter in letters {
      switch letter {
      case .character(let character):
        guard let styled = alphabet.styled(character) else { return nil }
        text.append(styled)
      case .number(let digits):
        for digit in digits {
          guard let styled = alphabet.styled(digit) else { return nil }
          text.append(styled)
        }
      default: return nil
      }
    }
    // A single letter in <mi> would be set in italics.
    let variant: HTML = letters.count == 1 ? " mathvariant=\"normal\"" : .empty
    return text.isEmpty ? nil : MathAtom(markup: "<mi\(variant)>\(text)</mi>")
  }

  private mutating func text(_ name: String) -> MathAtom? {
    guard case .command(let command)? = next, command.hasPrefix("text:") else { return nil }
    position += 1
    let text = String(command.dropFirst("text:".count))
    if name == "operatorname" || name == "mathrm" {
      let variant: HTML = text.count == 1 ? " mathvariant=\"normal\"" : .empty
      return MathAtom(markup: "<mi\(variant)>\(text)</mi>", hasLimits: text.hasPrefix("arg"))
    }
    // Spaces at the ends of <mtext> would be lost.
    return MathAtom(markup: "<mtext>\(text.replacing(" ", with: "\u{A0}"))</mtext>")
  }

  private mutating func root() -> MathAtom? {
    guard take(.character("[")) else {
      return argument().map { MathAtom(markup: "<msqrt>\($0)</msqrt>") }
    }
    guard let index = row(until: { $0 == .character("]") }), take(.character("]")),
      let radicand = argument()
    else { return nil }
    return MathAtom(markup: "<mroot>\(radicand)<mrow>\(index)</mrow></mroot>")
  }

  /// `\left( … \right)`: signs that grow with what they enclose.
  private mutating func fence() -> MathAtom? {
    guard let opening = delimiter(),
      let content = row(until: { $0 == .command("right") }), take(.command("right")),
      let closing = delimiter()
    else { return nil }
    return MathAtom(markup: "<mrow>\(opening)\(content)\(closing)</mrow>")
  }

  private mutating func delimiter() -> HTML? {
    guard let token = next else { return nil }
    position += 1
    let sign: String?
    switch token {
    case .character("."): return .empty
    case .character(let character):
      sign = "()[]|/<>".contains(character) ? String(character) : nil
    case .command(let name): sign = MathSymbols.delimiters[name]
    default: sign = nil
    }
    return sign.map { "<mo fence=\"true\" stretchy=\"true\">\($0)</mo>" }
  }
}
