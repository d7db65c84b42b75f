/// A marker's form; series take them in this order.
public enum Symbol: String, CaseIterable, Hashable, Sendable {
  case circle
  case square
  case triangle
  case diamond
  case cross
  case plus
  case downTriangle
  case tick

  /// The outline about the origin; `size` is the diameter of a circle of about the same area.
  func outline(size: Double) -> Path {
    let r = size / 2
    switch self {
    case .circle:
      let k = 0.5522847498307936 * r
      return Path([
        .move(Position(r, 0)), .curve(Position(r, k), Position(k, r), Position(0, r)),
        .curve(Position(-k, r), Position(-r, k), Position(-r, 0)),
        .curve(Position(-r, -k), Position(-k, -r), Position(0, -r)),
        .curve(Position(k, -r), Position(r, -k), Position(r, 0)), .close,
      ])
    case .square: return polygon([(-0.89, -0.89), (0.89, -0.89), (0.89, 0.89), (-0.89, 0.89)], r)
    case .triangle: return polygon([(0, -1.25), (1.15, 0.75), (-1.15, 0.75)], r)
    case .downTriangle: return polygon([(0, 1.25), (1.15, -0.75), (-1.15, -0.75)], r)
    case .diamond: return polygon([(0, -1.3), (1.2, 0), (0, 1.3), (-1.2, 0)], r)
    case .plus: return polygon(plus, r)
    case .cross:
      let half = 0.5.squareRoot()
      return polygon(plus.map { (half * ($0.0 - $0.1), half * ($0.0 + $0.1)) }, r)
    case .tick: return polygon([(-0.9, -0.16), (0.9, -0.16), (0.9, 0.16), (-0.9, 0.16)], r)
    }
  }

  private var plus: [(Double, Double)] {
    let (long, short) = (1.25, 0.42)
    return [
      (-short, -long), (short, -long), (short, -short), (long, -short), (long, short),
      (short, short), (short, long), (-short, long), (-short, short), (-long, short),
      (-long, -short), (-short, -short),
    ]
  }

  private func polygon(_ corners: [(Double, Double)], _ scale: Double) -> Path {
    Path(through: corners.map { Position($0.0 * scale, $0.1 * scale) }, closed: true)
  }
}
