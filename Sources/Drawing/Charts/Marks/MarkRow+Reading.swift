extension MarkRow {
  /// Rows with a place, from any collection.
  static func points<Row>(
    _ rows: [Row], _ x: KeyPath<Row, some Plottable>, _ y: KeyPath<Row, some Plottable>,
    _ color: PartialKeyPath<Row>?
  ) -> [MarkRow] {
    let names = MarkRow.names(of: rows, color)
    let (xs, ys) = (data(rows, x), data(rows, y))
    return rows.indices.map { index in
      var mark = MarkRow()
      (mark.x, mark.y, mark.series) = (xs[index], ys[index], names[index])
      return mark
    }
  }

  /// What a property puts on an axis, for all rows.
  static func data<Row, Value: Plottable>(_ rows: [Row], _ path: KeyPath<Row, Value>) -> [Datum] {
    // Numbers that are stored in the rows themselves are read in place, ten times as fast.
    if let path = path as? KeyPath<Row, Double>, let data = stored(rows, path) { return data }
    if let path = path as? KeyPath<Row, Float>, let data = stored(rows, path) { return data }
    if let path = path as? KeyPath<Row, Int>, let data = stored(rows, path) { return data }
    return rows.map { $0[keyPath: path].plotted }
  }

  private static func stored<Row, Value: Plottable & BitwiseCopyable>(
    _ rows: [Row], _ path: KeyPath<Row, Value>
  ) -> [Datum]? {
    guard let offset = MemoryLayout<Row>.offset(of: path) else { return nil }
    let stride = MemoryLayout<Row>.stride
    return unsafe rows.withUnsafeBytes { bytes in
      rows.indices.map {
        unsafe bytes.loadUnaligned(fromByteOffset: $0 * stride + offset, as: Value.self).plotted
      }
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
