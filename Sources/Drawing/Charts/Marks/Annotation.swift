/// Words beside a place, with an arrow that points to it.
public struct Annotation: Mark {
  public let rows: [MarkRow]
  private let offset: Position

  /// The words stand `dx` CSS pixels right of and `dy` below the place (negative: left and above),
  /// moved inwards where they would leave the plot.
  public init(_ text: String, x: Double, y: Double, dx: Double = 40, dy: Double = -30) {
    var row = MarkRow.at(x, y)
    row.text = text
    rows = [row]
    offset = Position(dx, dy)
  }

  public var traits: MarkTraits {
    var traits = MarkTraits(name: "annotation", key: .symbol)
    traits.isListed = false
    return traits
  }

  public func draw(in plot: Plot) -> [Scene.Item] {
    rows.flatMap { row -> [Scene.Item] in
      guard let place = plot.place(row), let text = row.text else { return [] }
      let line = Typesetter.shortened(text, to: plot.area.width - 8, size: 11.5, face: .regular)
      let width = Typesetter.width(of: line, size: 11.5, face: .regular)
      let wanted = place.x + offset.x - (offset.x < 0 ? width : 0)
      let x = min(max(wanted, plot.area.x + 4), plot.area.right - width - 4)
      let y = min(max(place.y + offset.y, plot.area.y + 12), plot.area.bottom - 6)
      let run = TextRun(line, at: Position(x, y), size: 11.5)
      let box = run.box.grown(by: 2)
      let start = Position(
        min(max(place.x, box.x), box.right), place.y > box.center.y ? box.bottom : box.y)
      let (sx, sy) = (place.x - start.x, place.y - start.y)
      let length = max(1, (sx * sx + sy * sy).squareRoot())
      let end = Position(place.x - sx / length * 5, place.y - sy / length * 5)
      let arrow = length > 14 ? Arrow.items(from: start, to: end, .muted, width: 1.1) : []
      return arrow + [.rectangle(box, corner: 2, .filled(.surface.faded(to: 0.8))), .text(run)]
    }
  }
}
