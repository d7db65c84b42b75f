/// One of the bundled font's faces.
public enum FontFace: String, CaseIterable, Hashable, Sendable {
  case regular
  case bold
  case italic
}

/// A line of text at its final place.
public struct TextRun: Hashable, Sendable {
  public var string: String
  /// Where the baseline starts.
  public var origin: Position
  /// CSS pixels, from the font's advances.
  public var width: Double
  /// The em in CSS pixels.
  public var size: Double
  public var face: FontFace
  public var paint: Paint
  /// Whether the line runs upwards, turned a quarter to the left.
  public var isUpright: Bool

  /// Sets a line whose start, middle or end lies at `place`, which is on the baseline.
  init(
    _ string: String, at place: Position, anchor: Anchor = .start, size: Double = 12,
    face: FontFace = .regular, paint: Paint = .ink, isUpright: Bool = false
  ) {
    self.string = string
    self.size = size
    self.face = face
    self.paint = paint
    self.isUpright = isUpright
    width = Typesetter.width(of: string, size: size, face: face)
    let shift = anchor.fraction * width
    origin = isUpright ? Position(place.x, place.y + shift) : Position(place.x - shift, place.y)
  }

  /// Which part of a line lies at the given place.
  enum Anchor {
    case start
    case middle
    case end

    var fraction: Double {
      switch self {
      case .start: 0
      case .middle: 0.5
      case .end: 1
      }
    }
  }

  /// The room that the line takes, from the top of capitals to the depth of descenders.
  public var box: Rectangle {
    let (ascent, descent) = (0.76 * size, 0.22 * size)
    return isUpright
      ? Rectangle(x: origin.x - ascent, y: origin.y - width, width: ascent + descent, height: width)
      : Rectangle(x: origin.x, y: origin.y - ascent, width: width, height: ascent + descent)
  }
}
