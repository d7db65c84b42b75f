extension Chart {
  public var dataTable: ChartData {
    if let writtenTable { return writtenTable }
    let rows = marks.filter(\.traits.isListed).flatMap(\.rows)
    let merged = merge(rows)
    let hasSeries = rows.contains { $0.series != nil }
    let yTitle = y.title.isEmpty ? "y" : y.title
    var columns: [(ChartData.Column, (MarkRow) -> String?)] = []
    func add(_ title: String, _ format: NumberFormat, _ datum: @escaping (MarkRow) -> Datum) {
      let data = merged.map(datum).filter { $0 != .missing }
      guard !data.isEmpty else { return }
      let isNumeric = data.allSatisfy { if case .number = $0 { true } else { false } }
      columns.append((ChartData.Column(title, isNumeric: isNumeric), { datum($0).text(format) }))
    }
    add(x.title.isEmpty ? "x" : x.title, x.format) { $0.x }
    if hasSeries { columns.append((ChartData.Column("series", isNumeric: false), \.series)) }
    add(yTitle, y.format) { $0.y }
    add("\(yTitle), low", y.format) { $0.low }
    add("\(yTitle), high", y.format) { $0.high }
    add("value", .number) { $0.value.map(Datum.number) ?? .missing }
    return ChartData(
      columns: columns.map(\.0), rows: merged.map { row in columns.map { $0.1(row) ?? "" } })
  }

  /// Rows of different marks at the same x and series in one, where they fill different columns.
  private func merge(_ rows: [MarkRow]) -> [MarkRow] {
    struct Key: Hashable {
      var x: Datum
      var series: String?
    }
    var merged: [MarkRow] = []
    var places: [Key: Int] = [:]
    for row in rows {
      let key = Key(x: row.x, series: row.series)
      if let index = places[key], merged[index].accepts(row) {
        merged[index].fill(from: row)
      } else {
        places[key] = merged.count
        merged.append(row)
      }
    }
    return merged
  }
}

extension MarkRow {
  fileprivate func accepts(_ other: MarkRow) -> Bool {
    (y == .missing || other.y == .missing || y == other.y)
      && (low == .missing || other.low == .missing)
      && (high == .missing || other.high == .missing) && (value == nil || other.value == nil)
  }

  fileprivate mutating func fill(from other: MarkRow) {
    if y == .missing { y = other.y }
    if low == .missing { low = other.low }
    if high == .missing { high = other.high }
    value = value ?? other.value
  }
}

extension Datum {
  /// As it stands in a table or a sentence.
  func text(_ format: NumberFormat) -> String {
    switch self {
    case .number(let value): value.isFinite ? format.text(value) : value.isNaN ? "NaN" : "∞"
    case .time(let value): value.isFinite ? Calendar.text(value) : ""
    case .category(let name): name
    case .missing: ""
    }
  }
}
