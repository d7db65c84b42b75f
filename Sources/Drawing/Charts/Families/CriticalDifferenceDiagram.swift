/// Mean ranks of methods over data sets; bars join those whose ranks differ less than Nemenyi's critical
/// difference at 5 % (Demšar, *Statistical Comparisons of Classifiers*, JMLR 2006, section 3.2.2).
public struct CriticalDifferenceDiagram: Drawable {
  /// Mean ranks, the best first; 1 is the best rank and ties share their mean.
  public let ranks: [(method: String, rank: Double)]
  /// q₀.₀₅ · √(k (k + 1) ÷ 6 N); nothing for fewer than 2 or more than 20 methods.
  public let criticalDifference: Double?
  private let title: String
  private let count: Int

  /// `values[d][m]` is the result of method m on data set d, larger being better; rows of another
  /// length, or with values that are not finite, are left out.
  public init(_ values: [[Double]], methods: [String], title: String = "Mean ranks") {
    let whole = values.filter { $0.count == methods.count && $0.allSatisfy(\.isFinite) }
    var sums = [Double](repeating: 0, count: methods.count)
    for row in whole {
      for (index, value) in row.enumerated() {
        let better = row.filter { $0 > value }.count
        let equal = row.filter { $0 == value }.count
        sums[index] += Double(better) + Double(equal + 1) / 2
      }
    }
    let n = Double(max(1, whole.count))
    ranks = zip(methods, sums).map { (method: $0, rank: $1 / n) }.sorted { $0.rank < $1.rank }
    let k = methods.count
    criticalDifference =
      (2...20).contains(k) && !whole.isEmpty
      ? CriticalDifferenceDiagram.quantiles[k - 2] * (Double(k * (k + 1)) / (6 * n)).squareRoot()
      : nil
    self.title = title
    count = whole.count
  }

  /// The 95 % quantiles of the studentised range for 2 to 20 groups and infinite degrees of freedom, ÷ √2.
  private static let quantiles = [
    1.960, 2.344, 2.569, 2.728, 2.850, 2.948, 3.031, 3.102, 3.164, 3.219, 3.268, 3.313, 3.354,
    3.391, 3.426, 3.458, 3.489, 3.517, 3.544,
  ]

  public func laidOut() -> Scene {
    let width = 600.0
    guard ranks.count > 1, count > 0, let criticalDifference else {
      var scene = Scene(width: width, height: 120)
      scene.items = Message.items(
        "Nothing to rank: give results of 2 to 20 methods on at least one data set.",
        in: Rectangle(x: 1, y: 1, width: width - 2, height: 118))
      return scene
    }
    let k = Double(ranks.count)
    let (left, right) = (150.0, width - 150)
    func place(_ rank: Double) -> Double { left + (rank - 1) / (k - 1) * (right - left) }
    var items: [Scene.Item] = [
      .text(TextRun(title, at: Position(2, 15), size: Metrics.title, face: .bold)),
      .text(
        TextRun(
          "\(count) data sets; critical difference \(criticalDifference.fixed(2)) at 5\u{202F}%",
          at: Position(2, 33), size: Metrics.subtitle, paint: .muted)),
    ]
    let axis = 72.0
    items.append(.segment(Position(left, axis), Position(right, axis), .line(.muted, 1.2)))
    let stride = max(1, Int((k / 12).rounded(.up)))
    for rank in Swift.stride(from: 1, through: ranks.count, by: stride) {
      let x = place(Double(rank))
      items.append(.segment(Position(x, axis - 5), Position(x, axis), .line(.muted, 1.2)))
      items.append(
        .text(TextRun("\(rank)", at: Position(x, axis - 9), anchor: .middle, paint: .muted)))
    }
    let groups = cliques(criticalDifference)
    for (index, group) in groups.enumerated() {
      let y = axis + 9 + Double(index) * 7
      items.append(
        .segment(
          Position(place(ranks[group.lowerBound].rank) - 4, y),
          Position(place(ranks[group.upperBound].rank) + 4, y), .line(Paint(.series(0)), 4)))
    }
    let half = (ranks.count + 1) / 2
    let start = axis + 24 + Double(groups.count) * 7
    for (index, entry) in ranks.enumerated() {
      let isLeft = index < half
      let y = start + Double(isLeft ? index : ranks.count - 1 - index) * 19
      let x = place(entry.rank)
      let edge = isLeft ? left - 12 : right + 12
      items.append(
        .path(
          Path(through: [Position(x, axis), Position(x, y), Position(edge, y)]),
          .line(.ink.faded(to: 0.7), 1)))
      let name = Typesetter.shortened(entry.method, to: 96, size: 12, face: .regular)
      let label = isLeft ? "\(name)  \(entry.rank.fixed(2))" : "\(entry.rank.fixed(2))  \(name)"
      items.append(
        .text(
          TextRun(
            label, at: Position(isLeft ? edge - 5 : edge + 5, y + 4.2),
            anchor: isLeft ? .end : .start)))
    }
    return Scene(width: width, height: start + Double(half) * 19, items: items)
  }

  /// The largest runs of neighbouring ranks within the critical difference.
  private func cliques(_ difference: Double) -> [ClosedRange<Int>] {
    var groups: [ClosedRange<Int>] = []
    for first in ranks.indices {
      let last = ranks.lastIndex { $0.rank - ranks[first].rank <= difference } ?? first
      if last > first && last > groups.last?.upperBound ?? -1 { groups.append(first...last) }
    }
    return groups
  }

  public var alternativeText: String {
    let list = ranks.map { "\($0.method) \($0.rank.fixed(2))" }.joined(separator: ", ")
    return "\(title) over \(count) data sets: \(list)."
      + (criticalDifference.map { " Critical difference \($0.fixed(2))." } ?? "")
  }

  public var dataTable: ChartData {
    ChartData(
      columns: [.init("method", isNumeric: false), .init("mean rank", isNumeric: true)],
      rows: ranks.map { [$0.method, $0.rank.fixed(2)] })
  }
}
