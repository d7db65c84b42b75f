/// A small chart in a corner of another one's plot.
struct Inset: Sendable {
  var chart: Box
  var corner: Chart.Corner
  var share: Double

  /// Holds the chart beside itself, because a value can't hold its own type.
  final class Box: Sendable {
    let chart: Chart
    init(_ chart: Chart) { self.chart = chart }
  }

  func items(in area: Rectangle) -> [Scene.Item] {
    let (width, height) = (max(120, area.width * share), max(90, area.height * share))
    guard width <= area.width - 12, height <= area.height - 12 else { return [] }
    let frame = corner.box(width: width, height: height, in: area)
    let scene = chart.chart.size(width: width - 12, height: height - 10).laidOut()
    return [
      .rectangle(frame, corner: 4, Style(fill: .surface, stroke: .grid, lineWidth: 1)),
      .group("inset", clip: nil, scene.moved(frame.x + 6, frame.y + 5)),
    ]
  }
}

extension Chart {
  public enum Corner: Hashable, Sendable {
    case topLeft
    case topRight
    case bottomLeft
    case bottomRight

    /// A box of this size in the corner, six CSS pixels from its edges.
    func box(width: Double, height: Double, in area: Rectangle) -> Rectangle {
      let isRight = self == .topRight || self == .bottomRight
      let isBottom = self == .bottomLeft || self == .bottomRight
      return Rectangle(
        x: isRight ? area.right - width - 6 : area.x + 6,
        y: isBottom ? area.bottom - height - 6 : area.y + 6, width: width, height: height)
    }
  }

  /// Draws another chart over a corner of the plot, `share` of its width and height but at least
  /// 120 × 90 CSS pixels; left out where the plot is smaller.
  public func inset(_ chart: Chart, at corner: Corner = .topRight, share: Double = 0.4) -> Chart {
    with { $0.insets.append(Inset(chart: .init(chart), corner: corner, share: share)) }
  }
}
