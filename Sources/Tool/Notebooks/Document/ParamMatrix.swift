/// Several values for some params: a report for each combination.
public struct ParamMatrix: Equatable, Sendable {
  /// A param and the values that it takes in turn.
  public struct Axis: Equatable, Sendable {
    public var name: String
    public var values: [ParamValue]

    public init(name: String, values: [ParamValue]) {
      self.name = name
      self.values = values
    }
  }

  public var axes: [Axis]

  public init(axes: [Axis] = []) {
    self.axes = axes
  }

  /// How many combinations there are, 1 without axes; `nil` for more than can be counted.
  public var count: Int? {
    axes.reduce(1) { product, axis in
      product.flatMap { count in
        let (next, overflows) = count.multipliedReportingOverflow(by: axis.values.count)
        return overflows ? nil : next
      }
    }
  }

  /// Each combination, a value for each axis in the axes' order; the last axis changes fastest.
  public var combinations: [[ParamValue]] {
    axes.reduce([[]]) { rows, axis in rows.flatMap { row in axis.values.map { row + [$0] } } }
  }
}
