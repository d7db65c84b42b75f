/// The share of weights that each layer keeps, in the order of the network.
public struct LayerDensityChart: ChartFamily {
  public var chart: Chart

  /// `density` is a share within 0...1; several methods stand beside each other.
  public init<Row, Value: Plottable>(
    _ rows: [Row], layer: KeyPath<Row, String>, density: KeyPath<Row, Value>,
    method: PartialKeyPath<Row>? = nil, title: String = "Density by layer",
    quantity: String = "weights kept"
  ) {
    let layers = rows.map { $0[keyPath: layer] }.uniqued()
    let methods = method.map { path in Set(rows.map { MarkRow.name(of: $0, path) }).count } ?? 1
    chart = Chart(title) { Bar(rows, x: density, y: layer, color: method) }
      .xAxis(quantity, format: .percent)
      .yAxis(categories: layers)
      .legend(method == nil ? .none : .top)
      .size(width: 480, height: 96 + Double(layers.count) * Double(14 + 12 * methods))
  }
}
