/// A place in the drawing, in CSS pixels from the top left.
public struct Position: Hashable, Sendable {
  public var x: Double
  public var y: Double

  public init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }
}

/// An upright rectangle in CSS pixels, `y` growing downwards.
public struct Rectangle: Hashable, Sendable {
  public var x: Double
  public var y: Double
  public var width: Double
  public var height: Double

  public init(x: Double, y: Double, width: Double, height: Double) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  var right: Double { x + width }
  var bottom: Double { y + height }
  var center: Position { Position(x + width / 2, y + height / 2) }

  func grown(by margin: Double) -> Rectangle {
    Rectangle(
      x: x - margin, y: y - margin, width: width + 2 * margin, height: height + 2 * margin)
  }

  func moved(_ dx: Double, _ dy: Double) -> Rectangle {
    Rectangle(x: x + dx, y: y + dy, width: width, height: height)
  }

  func overlaps(_ other: Rectangle) -> Bool {
    x < other.right && other.x < right && y < other.bottom && other.y < bottom
  }

  /// Whether the straight line between two places passes through the rectangle.
  func isCrossed(from: Position, to: Position) -> Bool {
    // The part of the line, as shares of its length, within the bounds of each axis.
    var (first, last) = (0.0, 1.0)
    for (start, length, low, high) in [
      (from.x, to.x - from.x, x, right), (from.y, to.y - from.y, y, bottom),
    ] {
      if length == 0 {
        if start < low || start > high { return false }
        continue
      }
      let (a, b) = ((low - start) / length, (high - start) / length)
      (first, last) = (max(first, min(a, b)), min(last, max(a, b)))
    }
    return first < last
  }

  func contains(_ place: Position) -> Bool {
    x <= place.x && place.x <= right && y <= place.y && place.y <= bottom
  }

  func contains(_ other: Rectangle) -> Bool {
    x <= other.x && y <= other.y && other.right <= right && other.bottom <= bottom
  }
}

/// Straight and curved pieces, in CSS pixels.
public struct Path: Hashable, Sendable {
  /// One piece; each starts where the one before ended.
  public enum Step: Hashable, Sendable {
    case move(Position)
    case line(Position)
    case curve(Position, Position, Position)
    case close
  }

  public var steps: [Step] = []

  public init(_ steps: [Step] = []) { self.steps = steps }

  /// The line through the places, in order; closed on request.
  init(through places: [Position], closed: Bool = false) {
    guard let first = places.first else { return }
    steps = [.move(first)] + places.dropFirst().map { .line($0) } + (closed ? [.close] : [])
  }

  func mapped(_ change: (Position) -> Position) -> Path {
    Path(
      steps.map { step in
        switch step {
        case .move(let place): .move(change(place))
        case .line(let place): .line(change(place))
        case .curve(let a, let b, let c): .curve(change(a), change(b), change(c))
        case .close: .close
        }
      })
  }
}
