/// Reads labels such as `$\ell_2$ norm` and `$10^{-3}$`: Greek letters, sub- and superscripts.
enum MathText {
  /// Characters of one size and height.
  struct Span: Equatable {
    var text: String
    /// 0 on the line, 1 raised, −1 lowered.
    var level = 0
  }

  /// The spans of a line; a dollar sign without a partner is a dollar sign.
  static func spans(_ line: String) -> [Span] {
    guard line.contains("$") else { return [Span(text: line)] }
    let parts = line.split(separator: "$", omittingEmptySubsequences: false)
    guard parts.count > 2 else { return [Span(text: line)] }
    var spans: [Span] = []
    for (index, part) in parts.enumerated() {
      let isLast = index == parts.count - 1
      if index.isMultiple(of: 2) {
        if !part.isEmpty { spans.append(Span(text: String(part))) }
      } else if isLast {
        spans.append(Span(text: "$" + part))
      } else {
        var reader = Reader(rest: part)
        reader.read(level: 0)
        spans += reader.spans
      }
    }
    return spans
  }

  /// The line as a screen reader says it.
  static func plain(_ line: String) -> String { spans(line).map(\.text).joined() }

  private struct Reader {
    var rest: Substring
    var spans: [Span] = []

    mutating func append(_ text: String, _ level: Int) {
      if spans.last?.level == level {
        spans[spans.count - 1].text += text
      } else {
        spans.append(Span(text: text, level: level))
      }
    }

    /// Up to the end or to the brace that closes this group.
    mutating func read(level: Int) {
      while let character = rest.popFirst() {
        switch character {
        case "}": return
        case "{": read(level: level)
        case "_", "^":
          let inner = character == "^" ? 1 : -1
          if rest.first == "{" {
            rest.removeFirst()
            read(level: inner)
          } else if rest.first == "\\" {
            rest.removeFirst()
            append(command(), inner)
          } else if let next = rest.popFirst() {
            append(next == "-" ? "−" : String(next), inner)
          }
        case "\\": append(command(), level)
        case "-": append("−", level)
        default: append(String(character), level)
        }
      }
    }

    private mutating func command() -> String {
      var name = ""
      while let letter = rest.first, letter.isLetter {
        name.append(letter)
        rest.removeFirst()
      }
      guard name.isEmpty else { return MathText.symbols[name] ?? name }
      return rest.popFirst().map { $0 == "," ? "\u{2009}" : $0 == "|" ? "‖" : String($0) } ?? "\\"
    }
  }

  private static let symbols: [String: String] = {
    let names =
      "alpha beta gamma delta varepsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho"
      + " varsigma sigma tau upsilon varphi chi psi omega"
    var symbols: [String: String] = [:]
    for (offset, name) in names.split(separator: " ").enumerated() {
      if let scalar = Unicode.Scalar(0x3B1 + UInt32(offset)) {
        symbols[String(name)] = String(Character(scalar))
      }
    }
    let others = [
      "epsilon": "ε", "phi": "φ", "Gamma": "Γ", "Delta": "Δ", "Theta": "Θ", "Lambda": "Λ",
      "Xi": "Ξ", "Pi": "Π", "Sigma": "Σ", "Phi": "Φ", "Psi": "Ψ", "Omega": "Ω", "ell": "ℓ",
      "infty": "∞", "times": "×", "cdot": "·", "pm": "±", "le": "≤", "leq": "≤", "ge": "≥",
      "geq": "≥", "ne": "≠", "approx": "≈", "to": "→", "rightarrow": "→", "sum": "∑",
      "partial": "∂", "sqrt": "√", "circ": "°", "prime": "′",
    ]
    return symbols.merging(others) { _, new in new }
  }()
}
