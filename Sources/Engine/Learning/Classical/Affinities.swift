import Numerics
import Tensors

/// How much each pair of rows belongs together: t-SNE's symmetric P, which sums to 1.
///
/// p_{j|i} ∝ exp(−β_i |x_i − x_j|²) with β_i so that its entropy is log of the perplexity;
/// P = (p_{j|i} + p_{i|j})/2n. Van der Maaten and Hinton, JMLR 9 (2008), equation 1.
struct Affinities {
  let count: Int
  /// `[n, n]`, zero on the diagonal.
  let values: [Double]

  init(of table: FeatureTable, perplexity: Double) {
    let count = table.rows
    require(
      perplexity > 0 && perplexity < Double(count),
      "NeighbourEmbedding: perplexity \(perplexity) for \(count) rows")
    var conditional = [Double](repeating: 0, count: count * count)
    for row in 0..<count {
      let own = table[row: row]
      let squares = (0..<count).map { squaredDistance(own, table[row: $0]) }
      let shares = Self.shares(squares, without: row, entropy: Elementary.log(perplexity))
      for (column, share) in shares.enumerated() { conditional[row * count + column] = share }
    }
    self.count = count
    values = (0..<count * count).map { place in
      let (row, column) = (place / count, place % count)
      return (conditional[place] + conditional[column * count + row]) / Double(2 * count)
    }
  }

  /// Bisection for β, from both sides, to an entropy within 1e-14 or the digits of Double.
  private static func shares(
    _ squares: [Double], without row: Int, entropy wanted: Double
  ) -> [Double] {
    var (low, high, beta) = (0.0, Double.infinity, 1.0)
    // Shifted by the nearest, so that far rows do not make every weight 0.
    let nearest = squares.indices.filter { $0 != row }.map { squares[$0] }.min() ?? 0
    var shares: [Double] = []
    for _ in 0..<200 {
      shares = squares.indices.map {
        $0 == row ? 0 : Elementary.exp(-beta * (squares[$0] - nearest))
      }
      let sum = shares.reduce(0, +)
      for index in shares.indices { shares[index] /= sum }
      let mean = zip(shares, squares).reduce(0) { $0 + $1.0 * ($1.1 - nearest) }
      let entropy = Elementary.log(sum) + beta * mean
      guard abs(entropy - wanted) > 1e-14, beta != low, beta != high else { break }
      if entropy > wanted { low = beta } else { high = beta }
      beta = high.isFinite ? (low + high) / 2 : beta * 2
    }
    return shares
  }

  /// 4 Σ_j (P_ij − Q_ij) (y_i − y_j)/(1 + |y_i − y_j|²), with P exaggerated.
  func gradient(at points: FeatureTable, exaggeration: Double) -> [Double] {
    let (kernel, total) = kernel(at: points)
    var gradient = [Double](repeating: 0, count: points.scalars.count)
    for i in 0..<count {
      for j in 0..<count where j != i {
        let weight = kernel[i * count + j]
        let factor = 4 * (exaggeration * values[i * count + j] - weight / total) * weight
        for axis in 0..<points.columns {
          gradient[i * points.columns + axis] += factor * (points[i, axis] - points[j, axis])
        }
      }
    }
    return gradient
  }

  func divergence(at points: FeatureTable) -> Double {
    let (kernel, total) = kernel(at: points)
    var sum = 0.0
    for place in values.indices where values[place] > 0 {
      sum += values[place] * Elementary.log(values[place] * total / kernel[place])
    }
    return sum
  }

  /// 1/(1 + |y_i − y_j|²), zero on the diagonal, and its sum.
  private func kernel(at points: FeatureTable) -> (values: [Double], total: Double) {
    var (kernel, total) = ([Double](repeating: 0, count: count * count), 0.0)
    for i in 0..<count {
      for j in 0..<i {
        let weight = 1 / (1 + squaredDistance(points[row: i], points[row: j]))
        kernel[i * count + j] = weight
        kernel[j * count + i] = weight
        total += 2 * weight
      }
    }
    return (kernel, total)
  }
}
