/// Lines of equal value over a grid of samples, each level by the strength of its colour.
public struct Contour: Mark {
  public let rows: [MarkRow]
  private let levels: [Double]
  private let ramp: Ramp
  /// Line pieces of each level, in the axes' units.
  private let pieces: [[(from: (x: Double, y: Double), to: (x: Double, y: Double))]]

  /// `values[j][i]` is the value at (`x[i]`, `y[j]`); values that are not finite interrupt the lines.
  ///
  /// By default about eight levels at nice numbers.
  public init(x: [Double], y: [Double], values: [[Double]], levels: [Double]? = nil) {
    let finite = values.flatMap { $0 }.filter(\.isFinite)
    let (low, high) = (finite.min() ?? 0, finite.max() ?? 1)
    let step = NiceTicks.step(low, high, count: 8)
    let chosen = levels ?? NiceTicks.linear(low...max(low, high), step: step)
    self.levels = chosen
    ramp = Ramp(title: "level", range: (chosen.min() ?? low)...(chosen.max() ?? high))
    pieces = chosen.map { Contour.pieces(x, y, values, level: $0) }
    rows = [
      .at(x.min() ?? .nan, y.min() ?? .nan), .at(x.max() ?? .nan, y.max() ?? .nan),
    ]
  }

  public var traits: MarkTraits {
    var traits = MarkTraits(name: "contour", key: .line(hasSymbols: false))
    traits.isListed = false
    traits.ramp = ramp
    return traits
  }

  public func draw(in plot: Plot) -> [Scene.Item] {
    zip(levels, pieces).compactMap { level, pieces in
      var path = Path()
      for piece in pieces {
        guard let x0 = plot.x.position(of: piece.from.x),
          let y0 = plot.y.position(of: piece.from.y),
          let x1 = plot.x.position(of: piece.to.x), let y1 = plot.y.position(of: piece.to.y)
        else { continue }
        path.steps += [.move(Position(x0, y0)), .line(Position(x1, y1))]
      }
      guard !path.steps.isEmpty else { return nil }
      let paint = Paint(.heat, opacity: 0.35 + 0.65 * ramp.strength(of: level))
      return plot.clipped(
        "\(NumberFormat.plain(level))",
        [.path(path, .line(.surface.faded(to: 0.45), 3)), .path(path, .line(paint, 1.4))])
    }
  }

  /// Marching squares, each crossing placed by linear interpolation; saddles are split by their mean.
  private static func pieces(
    _ x: [Double], _ y: [Double], _ values: [[Double]], level: Double
  ) -> [(from: (x: Double, y: Double), to: (x: Double, y: Double))] {
    var pieces: [(from: (x: Double, y: Double), to: (x: Double, y: Double))] = []
    let width = min(x.count, values.map(\.count).min() ?? 0)
    for j in 0..<max(0, min(y.count, values.count) - 1) {
      for i in 0..<max(0, width - 1) {
        let corners = [
          (x[i], y[j], values[j][i]), (x[i + 1], y[j], values[j][i + 1]),
          (x[i + 1], y[j + 1], values[j + 1][i + 1]), (x[i], y[j + 1], values[j + 1][i]),
        ]
        guard corners.allSatisfy({ $0.2.isFinite }) else { continue }
        let crossings = (0..<4).compactMap { side -> (x: Double, y: Double)? in
          let (a, b) = (corners[side], corners[(side + 1) % 4])
          guard (a.2 >= level) != (b.2 >= level) else { return nil }
          let share = (level - a.2) / (b.2 - a.2)
          return (a.0 + share * (b.0 - a.0), a.1 + share * (b.1 - a.1))
        }
        if crossings.count == 2 { pieces.append((crossings[0], crossings[1])) }
        guard crossings.count == 4 else { continue }
        let isHigh = corners.reduce(0) { $0 + $1.2 } / 4 >= level
        let joinsFirst = isHigh == (corners[0].2 >= level)
        pieces.append((crossings[0], crossings[joinsFirst ? 1 : 3]))
        pieces.append((crossings[2], crossings[joinsFirst ? 3 : 1]))
      }
    }
    return pieces
  }
}
