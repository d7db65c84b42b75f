extension MathReader {
  /// What `\name` stands for, with the arguments that it takes.
  mutating func command(_ name: String) -> MathAtom? {
    if let atom = MathSymbols.atom(ofCommand: name) { return atom }
    if let accent = MathSymbols.accents[name] {
      // What an over- or underbrace says stands above or below it.
      let isBrace = name.hasSuffix("brace")
      return argument().map { MathAtom(markup: accent.markup(over: $0), hasLimits: isBrace) }
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
    case "dbinom", "tbinom": return command("binom")
    case "overset", "stackrel":
      guard let above = argument(), let base = argument() else { return nil }
      return MathAtom(markup: "<mover>\(base)\(above)</mover>")
    case "underset":
      guard let below = argument(), let base = argument() else { return nil }
      return MathAtom(markup: "<munder>\(base)\(below)</munder>")
    case "boxed":
      return argument().map { MathAtom(markup: "<menclose notation=\"box\">\($0)</menclose>") }
    case "phantom": return argument().map { MathAtom(markup: "<mphantom>\($0)</mphantom>") }
    case "not":
      guard let sign = argument() else { return nil }
      let end = "</mo>"
      guard sign.markup.hasSuffix(end) else { return nil }
      return MathAtom(markup: HTML(trusting: sign.markup.dropLast(end.count) + "\u{338}</mo>"))
    case "bmod": return MathAtom(markup: "<mo lspace=\"0.222em\" rspace=\"0.222em\">mod</mo>")
    case "pmod":
      return argument().map {
        MathAtom(
          markup:
            "<mrow><mspace width=\"1em\"/><mo>(</mo><mi>mod</mi><mspace width=\"0.333em\"/>\($0)<mo>)</mo></mrow>"
        )
      }
    case "substack": return substack()
    case "middle": return delimiter().map { MathAtom(markup: $0) }
    case "sqrt": return root()
    case "left": return fence()
    case "begin": return environment()
    case "big", "Big", "bigg", "Bigg", "bigl", "bigr", "Bigl", "Bigr", "biggl", "biggr", "bigm",
      "mathopen", "mathclose", "mathrel", "mathbin", "mathord", "mathop", "mathinner", "mathstrut",
      "displaystyle", "textstyle", "scriptstyle", "nonumber", "notag":
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

  /// Lines one below the other, as limits have them.
  private mutating func substack() -> MathAtom? {
    guard take(.open) else { return nil }
    var rows = HTML.empty
    repeat {
      guard let row = row(until: { $0 == .command("\\") || $0 == .close }) else { return nil }
      rows += "<mtr><mtd>\(row)</mtd></mtr>"
    } while take(.command("\\"))
    return take(.close) ? MathAtom(markup: "<mtable rowspacing=\"0\">\(rows)</mtable>") : nil
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
      if character == "<" || character == ">" {
        sign = character == "<" ? "⟨" : "⟩"
        break
      }
      sign = "()[]|/".contains(character) ? String(character) : nil
    case .command(let name): sign = MathSymbols.delimiters[name]
    default: sign = nil
    }
    return sign.map { "<mo fence=\"true\" stretchy=\"true\">\($0)</mo>" }
  }
}
