/// Points in a plane that only their distances describe, by class.
public struct EmbeddingChart: ChartFamily {
  public var chart: Chart

  /// Both axes are unlabelled, because their directions mean nothing by themselves.
  public init<Row, Value: Plottable>(
    _ rows: [Row], x: KeyPath<Row, Value>, y: KeyPath<Row, Value>, class label: PartialKeyPath<Row>,
    title: String = "Embedding", note: String = ""
  ) {
    chart = Chart(title) { Point(rows, x: x, y: y, color: label, size: rows.count > 500 ? 4.5 : 6) }
      .subtitle(note)
      .xAxis(isHidden: true, grid: false).yAxis(isHidden: true, grid: false)
      .legend(.right).size(width: 560, height: 440)
  }
}

/// How much each query attends to each key.
public struct AttentionMap: ChartFamily {
  public var chart: Chart

  /// `weights[q][k]` is the attention of query q to key k; by default `keys` are `queries`.
  public init(
    _ weights: [[Double]], queries: [String], keys: [String]? = nil, title: String = "Attention"
  ) {
    // A token may appear twice; the number keeps its places apart.
    func numbered(_ names: [String]) -> [String] {
      var seen: [String: Int] = [:]
      return names.map { name in
        seen[name, default: 0] += 1
        let count = seen[name] ?? 1
        return count == 1 ? name : "\(name) (\(count))"
      }
    }
    let (rows, columns) = (numbered(queries), numbered(keys ?? queries))
    let cells = Cell.cells(weights, rows: rows, columns: columns)
    chart = Chart(title) {
      HeatMap(cells, x: \.column, y: \.row, value: \.value)
    }
    .xAxis("key", scale: .band, categories: columns)
    .yAxis("query", scale: .band, categories: rows)
    .size(
      width: min(760, 140 + 44 * Double(max(1, columns.count))),
      height: min(760, 110 + 34 * Double(max(1, rows.count))))
  }
}
