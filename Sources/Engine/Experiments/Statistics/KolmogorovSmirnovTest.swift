import Tensors

/// Kolmogorov and Smirnov's test of two samples: whether they come from one distribution.
public struct KolmogorovSmirnovTest: Hashable, Sendable {
  /// The largest distance between the two empirical distributions, 0 to 1.
  public let statistic: Double
  /// P(a distance at least as large), exact by counting lattice paths.
  public let pValue: Double

  /// Traps on an empty sample, on NaN, and on more than 10,000 values in one of them.
  public init(_ first: [Double], _ second: [Double]) {
    let (m, n) = (first.count, second.count)
    require(
      min(m, n) > 0 && max(m, n) <= 10_000 && !(first + second).contains(where: \.isNaN),
      "the test takes 1 to 10000 values a sample, none NaN; got \(m) and \(n)")
    let (a, b) = (first.sorted(), second.sorted())
    // The distance times m * n, a whole number.
    var (i, j, largest) = (0, 0, 0)
    while i < m, j < n {
      let value = min(a[i], b[j])
      while i < m, a[i] == value { i += 1 }
      while j < n, b[j] == value { j += 1 }
      largest = max(largest, abs(i * n - j * m))
    }
    statistic = Double(largest) / Double(m * n)
    pValue = largest == 0 ? 1 : Self.shareOfPaths(reaching: largest, m, n)
  }

  /// The share of lattice paths from (0, 0) to (m, n) that leave the band |i n - j m| < distance.
  private static func shareOfPaths(reaching distance: Int, _ m: Int, _ n: Int) -> Double {
    // P(path through (i, j) stays inside), one column of j at a time; a step to the right has the
    // probability that it has in a random order of the two samples.
    var inside = [Double](repeating: 0, count: n + 1)
    for i in 0...m {
      for j in 0...n {
        if abs(i * n - j * m) >= distance {
          inside[j] = 0
        } else if i == 0, j == 0 {
          inside[j] = 1
        } else {
          let steps = Double(i + j)
          let fromLeft = i > 0 ? inside[j] * Double(i) / steps : 0
          let fromBelow = j > 0 ? inside[j - 1] * Double(j) / steps : 0
          inside[j] = fromLeft + fromBelow
        }
      }
    }
    return min(1, max(0, 1 - inside[n]))
  }
}
