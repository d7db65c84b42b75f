/// What a mark's colours mean where they stand for numbers, for the key above the plot.
public struct Ramp: Hashable, Sendable {
  /// Where the neutral colour lies.
  public enum Kind: Hashable, Sendable {
    /// From the surface to the strong colour.
    case sequential
    /// The surface lies at `center`; values below and above take two different colours.
    case diverging(center: Double)
  }

  public var title: String
  public var range: ClosedRange<Double>
  public var kind = Kind.sequential
  public var format = NumberFormat.number

  public init(
    title: String, range: ClosedRange<Double>, kind: Kind = .sequential,
    format: NumberFormat = .number
  ) {
    self.title = title
    self.range = range
    self.kind = kind
    self.format = format
  }

  /// How strong the colour of a value is, within 0...1.
  func strength(of value: Double) -> Double {
    switch kind {
    case .sequential:
      let span = range.upperBound - range.lowerBound
      return span > 0 ? min(max((value - range.lowerBound) / span, 0), 1) : 1
    case .diverging(let center):
      let reach = max(range.upperBound - center, center - range.lowerBound)
      return reach > 0 ? min((value - center).magnitude / reach, 1) : 0
    }
  }

  func paint(of value: Double) -> Paint {
    if case .diverging(let center) = kind, value < center {
      return Paint(.cold, opacity: 0.04 + 0.96 * strength(of: value))
    }
    if case .diverging = kind { return Paint(.warm, opacity: 0.04 + 0.96 * strength(of: value)) }
    return Ramp.paint(at: strength(of: value))
  }

  /// The outline of a marker, which is seen where its fill is faint.
  func outline(of value: Double) -> Paint {
    switch kind {
    case .sequential: Paint(.heat, opacity: 0.7)
    case .diverging(let center): Paint(value < center ? .cold : .warm, opacity: 0.9)
    }
  }

  /// The sequential colour at a share of the ramp.
  static func paint(at share: Double) -> Paint { Paint(.heat, opacity: 0.04 + 0.96 * share) }
}
