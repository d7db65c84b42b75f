/// The share of weights that each layer keeps, in the order of the network.
public struct LayerDensityChart: ChartFamily {
  public var chart: Chart

  /// `density` is a share within 0...1; several methods stand beside each other, and repeated rows (seeds)
  /// become their mean.
  public init<Row, Value: Plottable>(
    _ rows: [Row], layer: KeyPath<Row, String>, density: KeyPath<Row, Value>,
    method: PartialKeyPath<Row>? = nil, title: String = "Density by layer",
    quantity: String = "weights kept"
  ) {
    let names = MarkRow.names(of: rows, method)
    let layers = rows.map { $0[keyPath: layer] }.uniqued()
    let methods = names.uniqued()
    var groups: [Kept.Place: [Double]] = [:]
    for (row, name) in zip(rows, names) {
      guard let value = row[keyPath: density].plotted.number else { continue }
      groups[Kept.Place(layer: row[keyPath: layer], method: name), default: []].append(value)
    }
    let kept = layers.flatMap { layer in
      methods.compactMap { name in
        MeanInterval(groups[Kept.Place(layer: layer, method: name)] ?? []).map {
          Kept(layer: layer, method: name ?? "", share: $0.mean)
        }
      }
    }
    let bars =
      method == nil
      ? Bar(kept, x: \.share, y: \.layer) : Bar(kept, x: \.share, y: \.layer, color: \.method)
    chart = Chart(title) { bars }
      .xAxis(quantity, format: .percent)
      .yAxis(categories: layers)
      .legend(method == nil ? .none : .top)
      .size(width: 480, height: 96 + Double(layers.count) * Double(14 + 12 * methods.count))
  }

  private struct Kept {
    struct Place: Hashable {
      var layer: String
      var method: String?
    }

    var layer: String
    var method: String
    var share: Double
  }
}
