/// The partial sums of a list in double precision: sums of ranges and searches by weight.
public struct RunningSums: Hashable, Sendable {
  /// The sums of the first 0, 1, 2, … values.
  public let sums: [Double]

  public init(_ values: some Sequence<Double>) {
    var sums = [0.0]
    var total = 0.0
    for value in values {
      total += value
      sums.append(total)
    }
    self.sums = sums
  }

  /// How many values there are.
  public var count: Int { sums.count - 1 }

  public var total: Double { sums[count] }

  /// The sum of the values in a range of positions.
  public func sum(of range: Range<Int>) -> Double {
    require(
      range.lowerBound >= 0 && range.upperBound <= count,
      "RunningSums: \(range) of \(count) values")
    return sums[range.upperBound] - sums[range.lowerBound]
  }

  /// The first position whose value brings the sum to at least `target`, the last where none does; by
  /// bisection, for values that are not negative.
  public func firstIndex(reaching target: Double) -> Int {
    require(count > 0, "RunningSums: a search in an empty list")
    var (low, high) = (0, count - 1)
    while low < high {
      let middle = (low + high) / 2
      if sums[middle + 1] >= target { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
