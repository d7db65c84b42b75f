/// How often each of the numbers 0..<bins occurs.
public struct IntegerHistogram: Hashable, Sendable {
  public private(set) var counts: [Int]

  /// Traps on a value that is no bin.
  public init(of values: some Sequence<Int>, bins: Int) {
    require(bins >= 0, "IntegerHistogram: \(bins) bins")
    counts = Array(repeating: 0, count: bins)
    for value in values {
      require(value >= 0 && value < bins, "IntegerHistogram: the value \(value) of \(bins) bins")
      counts[value] += 1
    }
  }

  public var total: Int { counts.reduce(0, +) }

  /// Each bin's share of the total; 0 everywhere when nothing was counted.
  public var shares: [Double] {
    let total = total
    return counts.map { total == 0 ? 0 : Double($0) / Double(total) }
  }

  /// Adds what another one with equally many bins counted.
  public mutating func add(_ other: IntegerHistogram) {
    require(
      counts.count == other.counts.count,
      "IntegerHistogram: \(counts.count) and \(other.counts.count) bins")
    for bin in counts.indices { counts[bin] += other.counts[bin] }
  }

  /// The least bin up to which at least the share `level` of the total lies.
  public func quantile(_ level: Double) -> Int {
    require(
      total > 0 && level >= 0 && level <= 1,
      "IntegerHistogram: the quantile \(level) of \(total) counts")
    let sums = RunningSums(counts.map(Double.init))
    return sums.firstIndex(reaching: max(level * sums.total, 1))
  }
}
