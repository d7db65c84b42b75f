/// A straight line across the whole plot at one value, for references and thresholds.
public struct Rule: Mark {
  public let rows: [MarkRow]
  private let slope: Bool

  /// A horizontal line; its label stands at its right end.
  public init(y: Double, label: String = "") {
    var row = MarkRow()
    (row.y, row.text) = (.number(y), label)
    self.init(rows: [row])
  }

  /// A vertical line; its label stands beside its top.
  public init(x: Double, label: String = "") {
    var row = MarkRow()
    (row.x, row.text) = (.number(x), label)
    self.init(rows: [row])
  }

  /// The line y = x.
  public static var diagonal: Rule { Rule(rows: [], slope: true) }

  private init(rows: [MarkRow], slope: Bool = false) {
    self.rows = rows
    self.slope = slope
  }

  public var traits: MarkTraits {
    var traits = MarkTraits(name: "rule", key: .line(hasSymbols: false))
    traits.isListed = false
    return traits
  }

  public func draw(in plot: Plot) -> [Scene.Item] {
    let style = Style.line(.muted, 1.2, dashes: [4, 3])
    let area = plot.area
    if slope { return [plot.clipped("", [.path(Path(through: diagonal(plot)), style)])] }
    return rows.flatMap { row -> [Scene.Item] in
      if let y = plot.y.position(of: row.y), plot.y.holds(y) {
        return [.segment(Position(area.x, y), Position(area.right, y), style)]
      }
      guard let x = plot.x.position(of: row.x), plot.x.holds(x) else { return [] }
      let line = Scene.Item.segment(Position(x, area.y), Position(x, area.bottom), style)
      guard let label = row.text, !label.isEmpty else { return [line] }
      let isLeft = x < area.center.x
      let room = (isLeft ? area.right - x : x - area.x) - 8
      let text = Typesetter.shortened(label, to: room, size: 11.5, face: .regular)
      let run = TextRun(
        text, at: Position(x + (isLeft ? 5 : -5), area.y + 10), anchor: isLeft ? .start : .end,
        size: 11.5, paint: .muted)
      return [
        line, .rectangle(run.box.grown(by: 1), corner: 2, .filled(.surface.faded(to: 0.8))),
        .text(run),
      ]
    }
  }

  /// Sampled, because y = x is curved when the scales differ.
  private func diagonal(_ plot: Plot) -> [Position] {
    let low = max(plot.x.domain.lowerBound, plot.y.domain.lowerBound)
    let high = min(plot.x.domain.upperBound, plot.y.domain.upperBound)
    guard low < high else { return [] }
    let isStraight = plot.x.kind == .linear && plot.y.kind == .linear
    let count = isStraight ? 1 : 48
    return (0...count).compactMap { index in
      let value = low + (high - low) * Double(index) / Double(count)
      guard let x = plot.x.position(of: value), let y = plot.y.position(of: value) else {
        return nil
      }
      return Position(x, y)
    }
  }
}
