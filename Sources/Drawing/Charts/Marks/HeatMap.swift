/// A cell for each pair of names, the stronger the larger its value, with the value written in it.
public struct HeatMap: Mark {
  public let rows: [MarkRow]
  private let ramp: Ramp
  /// From this share of the ramp on, a label takes the surface's colour (tests compute the contrast).
  static let labelTurn = 0.6

  /// `range` goes from the surface to the full colour; by default from 0 (or the least value below it) to the largest value.
  public init<Row, X: Plottable, Y: Plottable, Value: Plottable>(
    _ rows: [Row], x: KeyPath<Row, X>, y: KeyPath<Row, Y>, value: KeyPath<Row, Value>,
    format: NumberFormat = .number, range: ClosedRange<Double>? = nil,
    ramp kind: Ramp.Kind = .sequential
  ) {
    self.rows = rows.map { row in
      var mark = MarkRow()
      mark.x = row[keyPath: x].plotted
      mark.y = row[keyPath: y].plotted
      mark.value = row[keyPath: value].plotted.number
      return mark
    }
    let values = self.rows.compactMap(\.value)
    let (low, high) = (min(0, values.min() ?? 0), values.max() ?? 1)
    ramp = Ramp(title: "", range: range ?? low...max(low, high), kind: kind, format: format)
  }

  public var traits: MarkTraits { MarkTraits(name: "heat map", key: .block) }

  public func draw(in plot: Plot) -> [Scene.Item] {
    var cells: [Scene.Item] = []
    var labels: [Scene.Item] = []
    let (width, height) = (plot.x.step.magnitude, plot.y.step.magnitude)
    let gap = min(width, height) > 12 ? 1.0 : 0
    let label = height >= 15 ? labelling(width - 4) : nil
    for row in rows {
      guard let value = row.value, let center = plot.place(row) else { continue }
      let share = ramp.strength(of: value)
      let box = Rectangle(
        x: center.x - width / 2, y: center.y - height / 2, width: width, height: height)
      cells.append(
        .rectangle(
          box.grown(by: -gap), corner: gap > 0 ? 2 : 0,
          .filled(ramp.paint(of: value))))
      guard value != 0, let text = label?(value) else { continue }
      labels.append(
        .text(
          TextRun(
            text, at: Position(center.x, center.y + 4), anchor: .middle, size: 11,
            paint: share > HeatMap.labelTurn ? .surface : .ink)))
    }
    return [.group("cells", clip: nil, cells)] + labels
  }

  /// How values are written so that all fit into their cells: with four digits, shorter, or not at all.
  private func labelling(_ room: Double) -> ((Double) -> String)? {
    let format = ramp.format
    let forms: [(Double) -> String] = [
      { format.text($0) }, { format.text($0, decimals: 2) },
    ]
    let values = rows.compactMap(\.value)
    // Two decimals would make nothing of small numbers; of percents they leave whole ones.
    let isLarge = format == .percent || (values.map(\.magnitude).max() ?? 0) >= 0.1
    return forms.prefix(isLarge ? 2 : 1).first { form in
      values.allSatisfy {
        $0 == 0 || Typesetter.width(of: form($0), size: 11, face: .regular) <= room
      }
    }
  }
}
