/// Words at a place in the plot.
public struct Text: Mark {
  public let rows: [MarkRow]

  public init<Row, X: Plottable, Y: Plottable>(
    _ rows: [Row], x: KeyPath<Row, X>, y: KeyPath<Row, Y>, text: PartialKeyPath<Row>,
    color: PartialKeyPath<Row>? = nil
  ) {
    self.rows = rows.map { row in
      var mark = MarkRow()
      mark.x = row[keyPath: x].plotted
      mark.y = row[keyPath: y].plotted
      mark.text = MarkRow.name(of: row, text)
      mark.series = MarkRow.name(of: row, color)
      return mark
    }
  }

  /// Words centred at one place.
  public init(_ text: String, x: Double, y: Double) {
    var row = MarkRow()
    (row.x, row.y, row.text) = (.number(x), .number(y), text)
    rows = [row]
  }

  public var traits: MarkTraits {
    var traits = MarkTraits(name: "text", key: .symbol)
    traits.isListed = false
    return traits
  }

  /// Texts that would cover an earlier one are left out.
  public func draw(in plot: Plot) -> [Scene.Item] {
    var taken: [Rectangle] = []
    return rows.compactMap { row in
      guard let place = plot.place(row), let text = row.text, !text.isEmpty else { return nil }
      let line = Typesetter.shortened(text, to: plot.area.width, size: 11.5, face: .regular)
      let half = Typesetter.width(of: line, size: 11.5, face: .regular) / 2
      let x = min(max(place.x, plot.area.x + half), plot.area.right - half)
      // Above the place, or below where the plot ends above.
      let y = place.y - 16 >= plot.area.y ? place.y - 7 : place.y + 16
      let run = TextRun(line, at: Position(x, y), anchor: .middle, size: 11.5)
      guard !taken.contains(where: run.box.overlaps) else { return nil }
      taken.append(run.box)
      return .text(run)
    }
  }
}
