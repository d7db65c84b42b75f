/// The inside of a chart's axes, to which marks draw.
public struct Plot: Sendable {
  public var x: Scale
  public var y: Scale
  public var area: Rectangle
  /// Names of the series in the order of first appearance.
  public var series: [String]

  /// Whether some name of a band axis holds more than one series, so that they stand beside each other.
  var isDodged = true

  /// Colour, dashes and marker of a series; a mark without series takes the first.
  public func style(of name: String?) -> SeriesStyle {
    SeriesStyle(index: name.flatMap { series.firstIndex(of: $0) } ?? 0)
  }

  /// The place of a row with both values inside of the axes.
  func place(_ row: MarkRow) -> Position? {
    guard let px = x.position(of: row.x), let py = y.position(of: row.y), x.holds(px), y.holds(py)
    else { return nil }
    return Position(px, py)
  }

  /// Places along a series' line, in pieces that end at values without a place.
  func pieces(_ rows: [MarkRow], y datum: (MarkRow) -> Datum) -> [[Position]] {
    var pieces: [[Position]] = [[]]
    for row in rows {
      if let px = x.position(of: row.x), let py = y.position(of: datum(row)) {
        pieces[pieces.count - 1].append(Position(px, py))
      } else if !pieces[pieces.count - 1].isEmpty {
        pieces.append([])
      }
    }
    return pieces.filter { !$0.isEmpty }
  }

  /// The part of a name's slot that belongs to a series, when series stand beside each other.
  func slot(_ datum: Datum, series name: String?, along scale: Scale) -> (
    center: Double, width: Double
  )? {
    guard let middle = scale.position(of: datum) else { return nil }
    let room = min(scale.step.magnitude * 0.78, 130 * Double(max(1, series.count)))
    guard isDodged else { return (middle, min(room, 90)) }
    guard series.count > 1, let name, let index = series.firstIndex(of: name) else {
      return (middle, series.count > 1 ? room / Double(series.count) : min(room, 90))
    }
    let width = room / Double(series.count)
    return (middle + (Double(index) + 0.5) * width - room / 2, width)
  }

  /// A group that doesn't draw outside of the axes, but for the width of a line at their edge.
  func clipped(_ label: String, _ items: [Scene.Item]) -> Scene.Item {
    .group(label, clip: area.grown(by: 1.5), items)
  }
}
