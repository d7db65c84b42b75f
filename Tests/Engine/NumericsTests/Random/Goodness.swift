/// How far counts lie from what their probabilities let expect: Pearson's χ².
///
/// Cells with an expectation below 10 are joined with the next one, the last with the one before.
func chiSquare(_ counts: [Int], _ probabilities: [Double]) -> (value: Double, freedom: Int) {
  let total = Double(counts.reduce(0, +))
  var cells: [(observed: Double, expected: Double)] = []
  var open = (observed: 0.0, expected: 0.0)
  for (count, probability) in zip(counts, probabilities) {
    open = (open.observed + Double(count), open.expected + probability * total)
    guard open.expected >= 10 else { continue }
    cells.append(open)
    open = (0, 0)
  }
  if let last = cells.popLast() {
    cells.append((last.observed + open.observed, last.expected + open.expected))
  }
  let value = cells.reduce(0.0) { sum, cell in
    sum + (cell.observed - cell.expected) * (cell.observed - cell.expected) / cell.expected
  }
  return (value, cells.count - 1)
}

/// A bound that χ² passes with a probability near 10⁻⁴ (Wilson and Hilferty's approximation, z = 3.72).
func chiSquareBound(_ freedom: Int) -> Double {
  let k = Double(freedom)
  let root = 1 - 2 / (9 * k) + 3.72 * (2 / (9 * k)).squareRoot()
  return k * root * root * root
}

/// The greatest gap between draws' distribution and a continuous one, times √n: Kolmogorov's
/// statistic, above 2.23 with a probability of 10⁻⁴.
func kolmogorov(_ draws: [Double], _ distribution: (Double) -> Double) -> Double {
  let count = Double(draws.count)
  let gap = draws.sorted().enumerated().reduce(0.0) { gap, draw in
    let value = distribution(draw.element)
    return max(gap, value - Double(draw.offset) / count, Double(draw.offset + 1) / count - value)
  }
  return gap * count.squareRoot()
}
