/// A colour by its role, which a theme turns into a colour.
public enum Role: Hashable, Sendable {
  /// The colour of a series, counted from 0; eight colours, then again from the first.
  case series(Int)
  case ink
  case muted
  case grid
  case surface
  /// The strong end of a ramp from the surface, for heat maps.
  case heat
  /// The strong end of a diverging ramp below its centre.
  case cold
  /// The strong end of a diverging ramp above its centre.
  case warm
}

/// A role and how much of it covers what lies below.
public struct Paint: Hashable, Sendable {
  public var role: Role
  public var opacity: Double

  public init(_ role: Role, opacity: Double = 1) {
    self.role = role
    self.opacity = opacity
  }

  static let ink = Paint(.ink)
  static let muted = Paint(.muted)
  static let grid = Paint(.grid)
  static let surface = Paint(.surface)

  func faded(to opacity: Double) -> Paint { Paint(role, opacity: self.opacity * opacity) }
}

/// How a shape is filled and outlined.
public struct Style: Hashable, Sendable {
  public var fill: Paint?
  public var stroke: Paint?
  /// CSS pixels.
  public var lineWidth: Double
  /// Lengths of dashes and gaps in turn, in CSS pixels; empty for a solid line.
  public var dashes: [Double]

  public init(
    fill: Paint? = nil, stroke: Paint? = nil, lineWidth: Double = 1, dashes: [Double] = []
  ) {
    self.fill = fill
    self.stroke = stroke
    self.lineWidth = lineWidth
    self.dashes = dashes
  }

  static func filled(_ paint: Paint) -> Style { Style(fill: paint) }

  static func line(_ paint: Paint, _ width: Double = 1, dashes: [Double] = []) -> Style {
    Style(stroke: paint, lineWidth: width, dashes: dashes)
  }
}
