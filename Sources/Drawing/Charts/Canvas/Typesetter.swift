/// Places characters on a line: advances, kerning and digits of one width.
enum Typesetter {
  /// A part of a line: a character of the bundled font, or others in a reserved box.
  enum Piece {
    /// `x` in thousandths of an em from the start of the line.
    /// `rise` is the height above the baseline, and `scale` the size, as parts of the em.
    case glyph(Unicode.Scalar, x: Double, rise: Double, scale: Double)
    /// Characters that the font lacks; the reader's system draws them within `width`.
    case foreign(String, x: Double, width: Double)
  }

  /// The pieces of a line and its width, in thousandths of an em.
  static func pieces(of string: String, face: FontFace) -> (pieces: [Piece], width: Double) {
    var pieces: [Piece] = []
    var x = 0.0
    for span in MathText.spans(string) {
      place(span, face, &pieces, &x)
    }
    return (pieces, x)
  }

  private static func place(
    _ span: MathText.Span, _ face: FontFace, _ pieces: inout [Piece], _ x: inout Double
  ) {
    let scale = span.level == 0 ? 1 : 0.72
    let rise = span.level == 0 ? 0 : span.level > 0 ? 340.0 : -150
    let string = span.text
    let typeface = Typeface.of(face)
    let digit = typeface.glyphs["0"]?.advance ?? 600
    var previous: Unicode.Scalar?
    for character in string {
      let scalars = character.unicodeScalars.map { spaces[$0] ?? $0 }
      guard scalars.allSatisfy({ typeface.glyphs[$0] != nil }) else {
        let width = scale * (isWide(character) ? 1000.0 : 620.0)
        if case .foreign(let text, let start, let before)? = pieces.last {
          pieces[pieces.count - 1] = .foreign(
            text + String(character), x: start, width: before + width)
        } else {
          pieces.append(.foreign(String(character), x: x, width: width))
        }
        x += width
        previous = nil
        continue
      }
      for scalar in scalars {
        guard let glyph = typeface.glyphs[scalar] else { continue }
        if let previous { x += scale * typeface.kern(previous, scalar) }
        // Figures stand in columns: each takes the room of a zero.
        let isDigit = ("0"..."9").contains(scalar)
        let advance = isDigit ? digit : glyph.advance
        if !glyph.outline.steps.isEmpty {
          pieces.append(
            .glyph(
              scalar, x: x + scale * (advance - glyph.advance) / 2, rise: rise, scale: scale))
        }
        x += scale * advance
        previous = isDigit ? nil : scalar
      }
    }
  }

  /// The width of a line in the unit of `size`, the em.
  static func width(of string: String, size: Double, face: FontFace) -> Double {
    pieces(of: string, face: face).width * size / 1000
  }

  /// The line, or its start with an ellipsis where it is wider than `width`.
  static func shortened(_ string: String, to width: Double, size: Double, face: FontFace) -> String
  {
    guard self.width(of: string, size: size, face: face) > width else { return string }
    var (low, high) = (0, string.count)
    while low < high {
      let middle = (low + high + 1) / 2
      let candidate = string.prefix(middle).trimmed + "…"
      if self.width(of: candidate, size: size, face: face) <= width {
        low = middle
      } else {
        high = middle - 1
      }
    }
    return string.prefix(low).trimmed + "…"
  }

  /// The text in lines no wider than `width`, at most `limit` of them, the last one shortened.
  static func wrapped(
    _ string: String, to width: Double, size: Double, face: FontFace, limit: Int = 3
  ) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in words(string) {
      let candidate = line.isEmpty ? String(word) : line + " " + word
      if line.isEmpty || self.width(of: candidate, size: size, face: face) <= width {
        line = candidate
      } else {
        lines.append(line)
        line = String(word)
      }
    }
    if !line.isEmpty { lines.append(line) }
    if lines.count > limit {
      lines = lines.prefix(limit - 1) + [lines.dropFirst(limit - 1).joined(separator: " ")]
    }
    return lines.map { shortened($0, to: width, size: size, face: face) }
  }

  /// Parts between spaces; a formula stays whole.
  private static func words(_ string: String) -> [Substring] {
    var isMath = false
    let isPaired = string.filter { $0 == "$" }.count.isMultiple(of: 2)
    return string.split { character in
      if character == "$" && isPaired { isMath.toggle() }
      return !isMath && (character == " " || character == "\n")
    }
  }

  /// Spaces that the font lacks, and one it has in their place.
  private static let spaces: [Unicode.Scalar: Unicode.Scalar] = [
    "\u{202F}": "\u{2009}", "\u{A0}": " ", "\t": " ", "\n": " ",
  ]

  private static func isWide(_ character: Character) -> Bool {
    guard let code = character.unicodeScalars.first?.value else { return false }
    return (0x1100...0x11FF).contains(code) || (0x2E80...0xD7FF).contains(code)
      || (0xF900...0xFAFF).contains(code) || (0xFF00...0xFFEF).contains(code) || code >= 0x1F000
  }
}

extension Substring {
  fileprivate var trimmed: String {
    var text = self
    while text.last == " " { text = text.dropLast() }
    return String(text)
  }
}
