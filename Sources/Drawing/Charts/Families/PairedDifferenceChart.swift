/// How much one method gains over another on the same cases: every difference, and the mean with its 95 % t interval.
public struct PairedDifferenceChart: ChartFamily {
  public var chart: Chart

  /// Cases are paired by class and `pair`; cases that only one method has are left out.
  public init<Row, Value: Plottable>(
    _ rows: [Row], class className: PartialKeyPath<Row>, method: PartialKeyPath<Row>,
    pair: PartialKeyPath<Row>, value: KeyPath<Row, Value>, of first: String, minus second: String,
    title: String = "Paired differences", metric: String = "Dice"
  ) {
    var values: [[String]: Double] = [:]
    var keys: [[String]] = []
    for row in rows {
      let place = [MarkRow.name(of: row, className) ?? "", MarkRow.name(of: row, pair) ?? ""]
      let name = MarkRow.name(of: row, method) ?? ""
      keys.append(place)
      values[place + [name]] = row[keyPath: value].plotted.number
    }
    let differences = keys.uniqued().compactMap { key -> Difference? in
      guard let a = values[key + [first]], let b = values[key + [second]] else { return nil }
      return Difference(className: key[0], value: a - b)
    }
    let means = differences.map(\.className).uniqued().compactMap { name -> Mean? in
      MeanInterval(differences.filter { $0.className == name }.map(\.value)).map {
        Mean(
          className: name, value: $0.mean, low: $0.bounds?.lowerBound,
          high: $0.bounds?.upperBound)
      }
    }
    chart = Chart(title) {
      Rule(y: 0, label: "no difference")
      Swarm(differences, x: \.className, y: \.value)
      ErrorBar(means, x: \.className, low: \.low, high: \.high)
      Tick(means, x: \.className, y: \.value)
    }
    .subtitle("\(first) minus \(second); line: mean with 95\u{202F}% t interval")
    .xAxis(scale: .band)
    .yAxis("difference in \(metric)")
  }

  private struct Difference {
    var className: String
    var value: Double
  }

  private struct Mean {
    var className: String
    var value: Double
    var low: Double?
    var high: Double?
  }
}
