extension MarkRow {
  /// Rows with a place, from any collection.
  static func points<Row>(
    _ rows: [Row], _ x: KeyPath<Row, some Plottable>, _ y: KeyPath<Row, some Plottable>,
    _ color: PartialKeyPath<Row>?
  ) -> [MarkRow] {
    let names = MarkRow.names(of: rows, color)
    return rows.indices.map { index in
      var mark = MarkRow()
      mark.x = rows[index][keyPath: x].plotted
      mark.y = rows[index][keyPath: y].plotted
      mark.series = names[index]
      return mark
    }
  }

  static func at(_ x: Double, _ y: Double, series: String? = nil) -> MarkRow {
    var row = MarkRow()
    (row.x, row.y, row.series) = (.number(x), .number(y), series)
    return row
  }

  /// Finite values of each series, in the order of first appearance.
  static func samples<Row>(
    _ rows: [Row], _ value: KeyPath<Row, some Plottable>, _ color: PartialKeyPath<Row>?
  ) -> [(series: String?, values: [Double])] {
    var order: [String?] = []
    var groups: [String?: [Double]] = [:]
    for (row, name) in zip(rows, MarkRow.names(of: rows, color)) {
      if groups[name] == nil { order.append(name) }
      groups[name, default: []] += row[keyPath: value].plotted.number.map { [$0] } ?? []
    }
    return order.map { ($0, groups[$0] ?? []) }
  }
}
