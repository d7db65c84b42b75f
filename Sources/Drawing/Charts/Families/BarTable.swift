/// A table whose numbers lie on bars, one scale for each column.
public struct BarTable: Drawable {
  private let title: String
  private let columns: [String]
  private let names: [String]
  private let values: [[Double]]
  private let format: NumberFormat

  /// `values[r][c]` belongs to row `names[r]`; missing values are left empty.
  public init(
    rows names: [String], columns: [String], values: [[Double]], title: String = "",
    format: NumberFormat = .number
  ) {
    self.title = title
    self.columns = columns
    self.names = names
    self.values = values
    self.format = format
  }

  private func value(_ row: Int, _ column: Int) -> Double? {
    guard values.indices.contains(row), values[row].indices.contains(column) else { return nil }
    return values[row][column].isFinite ? values[row][column] : nil
  }

  public func laidOut() -> Scene {
    let nameWidth = min(220, (names.map { Axes.width($0) }.max() ?? 0)) + 16
    let cell = 130.0
    let width = max(160, nameWidth + cell * Double(columns.count))
    var items: [Scene.Item] = []
    var y = 0.0
    for line in Typesetter.wrapped(title, to: width, size: Metrics.title, face: .bold) {
      items.append(.text(TextRun(line, at: Position(2, y + 15), size: Metrics.title, face: .bold)))
      y += Metrics.titleLine
    }
    for (index, column) in columns.enumerated() {
      let text = Typesetter.shortened(column, to: cell - 14, size: 12, face: .regular)
      items.append(
        .text(
          TextRun(
            text, at: Position(nameWidth + cell * Double(index) + 2, y + 16), paint: .muted)))
    }
    y += 24
    items.append(.segment(Position(0, y), Position(width, y), .line(.muted.faded(to: 0.7))))
    for (row, name) in names.enumerated() {
      let text = Typesetter.shortened(name, to: nameWidth - 16, size: 12, face: .regular)
      items.append(.text(TextRun(text, at: Position(2, y + 17))))
      for column in columns.indices {
        guard let value = value(row, column) else { continue }
        let most = names.indices.compactMap { self.value($0, column)?.magnitude }.max() ?? 1
        let x = nameWidth + cell * Double(column)
        let length = most > 0 ? (cell - 70) * value.magnitude / most : 0
        items.append(
          .rectangle(
            Rectangle(x: x + 2, y: y + 6, width: length, height: 14), corner: 2,
            .filled(Paint(.series(value < 0 ? 1 : 0), opacity: 0.8))))
        items.append(.text(TextRun(format.text(value), at: Position(x + length + 8, y + 17))))
      }
      y += 26
      items.append(.segment(Position(0, y), Position(width, y), .line(.grid)))
    }
    return Scene(width: width, height: y + 1, items: items)
  }

  public var alternativeText: String {
    "Table with bars\(title.isEmpty ? "" : ": " + title), \(names.count) rows of "
      + columns.joined(separator: ", ") + "."
  }

  public var dataTable: ChartData {
    ChartData(
      columns: [.init("", isNumeric: false)] + columns.map { .init($0, isNumeric: true) },
      rows: names.enumerated().map { row, name in
        [name] + columns.indices.map { value(row, $0).map { format.text($0) } ?? "" }
      })
  }
}
