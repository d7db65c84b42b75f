/// Intersection over union of each class by method: quartiles as boxes, every case as a point.
public struct IoUChart: ChartFamily {
  public var chart: Chart

  public init<Row, Value: Plottable>(
    _ rows: [Row], class className: PartialKeyPath<Row>, method: PartialKeyPath<Row>,
    iou: KeyPath<Row, Value>, title: String = "Intersection over union by class"
  ) {
    chart =
      DiceChart(
        rows, class: className, method: method, dice: iou, title: title, metric: "IoU"
      ).chart
  }
}

/// Hausdorff distances of each class by method; smaller is better, and the axis starts at zero.
public struct HausdorffChart: ChartFamily {
  public var chart: Chart

  /// `distance` is in `unit`; cases without a boundary, whose distance is not finite, are left out.
  public init<Row, Value: Plottable>(
    _ rows: [Row], class className: PartialKeyPath<Row>, method: PartialKeyPath<Row>,
    distance: KeyPath<Row, Value>, title: String = "Boundary distance by class",
    metric: String = "Hausdorff distance", unit: String = "mm"
  ) {
    let metric = unit.isEmpty ? metric : "\(metric), \(unit)"
    let boxes = DiceChart(
      rows, class: className, method: method, dice: distance, title: title, metric: metric
    ).chart
    let distances = rows.compactMap { $0[keyPath: distance].plotted.number }
    guard let most = distances.max(), most > 0, distances.allSatisfy({ $0 >= 0 }) else {
      chart = boxes
      return
    }
    let whole = NiceTicks.rounded(0...most, to: NiceTicks.step(0, most, count: 6))
    chart = boxes.yAxis(metric, domain: 0...whole.upperBound)
  }
}

/// A metric of each class by method, and beside it what one method gains over another on the same cases.
public struct SegmentationComparison: ChartFamily {
  public var chart: ChartRow

  /// `pair` names the case, so that the methods' values can be paired.
  public init<Row, Value: Plottable>(
    _ rows: [Row], class className: PartialKeyPath<Row>, method: PartialKeyPath<Row>,
    pair: PartialKeyPath<Row>, value: KeyPath<Row, Value>, of first: String, minus second: String,
    metric: String = "Dice", width: Double = 460, height: Double = 340
  ) {
    let boxes = DiceChart(
      rows, class: className, method: method, dice: value, title: "\(metric) by class",
      metric: metric)
    let differences = PairedDifferenceChart(
      rows, class: className, method: method, pair: pair, value: value, of: first, minus: second,
      metric: metric)
    chart = ChartRow([
      boxes.chart.size(width: width, height: height),
      differences.chart.size(width: width, height: height),
    ])
  }
}
