/// Pearson's correlation of two lists of the same length, in -1...1; NaN when one is constant.
public func pearsonCorrelation(_ x: [Double], _ y: [Double]) -> Double {
  requirePairs("pearsonCorrelation", x.count, y.count)
  let (meanX, meanY) = (mean(x), mean(y))
  var (products, squaresX, squaresY) = (0.0, 0.0, 0.0)
  for (a, b) in zip(x, y) {
    products += (a - meanX) * (b - meanY)
    squaresX += (a - meanX) * (a - meanX)
    squaresY += (b - meanY) * (b - meanY)
  }
  return products / (squaresX.squareRoot() * squaresY.squareRoot())
}

/// Spearman's correlation: Pearson's of the ranks, equal values sharing their mean rank.
public func spearmanCorrelation(_ x: [Double], _ y: [Double]) -> Double {
  requirePairs("spearmanCorrelation", x.count, y.count)
  return pearsonCorrelation(averageRanks(x), averageRanks(y))
}

/// Kendall's τ_b: (concordant − discordant) / √((n₀ − ties in x)(n₀ − ties in y)).
///
/// Compares all pairs: O(n²). NaN when one list is constant.
public func kendallCorrelation(_ x: [Double], _ y: [Double]) -> Double {
  requirePairs("kendallCorrelation", x.count, y.count)
  var (balance, differentX, differentY) = (0, 0, 0)
  for i in x.indices {
    for j in 0..<i {
      let (signX, signY) = (sign(x[i], x[j]), sign(y[i], y[j]))
      balance += signX * signY
      differentX += abs(signX)
      differentY += abs(signY)
    }
  }
  return Double(balance) / (Double(differentX) * Double(differentY)).squareRoot()
}

/// Ranks from 1 by rising value; equal values share the mean of their ranks.
public func averageRanks(_ values: [Double]) -> [Double] {
  let order = values.indices.sorted { values[$0] < values[$1] }
  var (ranks, start) = ([Double](repeating: 0, count: values.count), 0)
  while start < order.count {
    var end = start + 1
    while end < order.count && values[order[end]] == values[order[start]] { end += 1 }
    for position in start..<end { ranks[order[position]] = Double(start + end + 1) / 2 }
    start = end
  }
  return ranks
}

private func mean(_ values: [Double]) -> Double {
  values.reduce(0, +) / Double(values.count)
}

private func sign(_ a: Double, _ b: Double) -> Int {
  a == b ? 0 : a > b ? 1 : -1
}
