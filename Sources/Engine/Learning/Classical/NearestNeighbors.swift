import Tensors

/// The nearest of a table's rows for each query, by brute force in blocks.
///
/// Products of a block of queries with all rows choose candidates in single precision; these are
/// measured again in Double, so that ties are exact and go to the lower index.
public struct NearestNeighbors: Sendable {
  /// How far two rows are apart.
  public enum Distance: String, Hashable, Sendable, Codable {
    case euclidean
    /// 1 − cos of the angle.
    case cosine
  }

  /// Neighbours of one query, nearest first.
  public struct Found: Hashable, Sendable {
    public let indices: [Int]
    public let distances: [Double]
  }

  public let distance: Distance
  private let table: FeatureTable
  private let means: [Double]
  private let centred: Tensor
  private let squares: [Float]

  public init(_ table: FeatureTable, distance: Distance = .euclidean) {
    require(table.rows > 0, "NearestNeighbors: no rows")
    self.distance = distance
    self.table = distance == .cosine ? table.withUnitRows : table
    // Centred, so that the squares of far rows do not swallow small distances.
    means = self.table.columnMeans
    centred = self.table.subtracting(means).tensor
    squares = centred.squared().sum(axes: [1]).scalars
  }

  /// The `count` nearest rows of each query, `[n, features]`; `excludingSelf` leaves out row i for
  /// query i.
  public func callAsFunction(
    _ queries: FeatureTable, count: Int, excludingSelf: Bool = false, blockSize: Int = 256
  ) -> [Found] {
    let most = table.rows - (excludingSelf ? 1 : 0)
    require(
      queries.columns == table.columns && (1...max(1, most)).contains(count) && blockSize > 0,
      "NearestNeighbors: \(count) of \(table.rows) rows of \(table.columns) features for "
        + "queries of \(queries.columns)")
    let queries = distance == .cosine ? queries.withUnitRows : queries
    return stride(from: 0, to: queries.rows, by: blockSize).flatMap { start in
      let range = start..<min(queries.rows, start + blockSize)
      let block = queries.selecting(rows: Array(range)).subtracting(means).tensor
      let products = block.matmul(centred, transposingOther: true).scalars
      return range.map { query in
        let base = (query - start) * table.rows
        var scores = (0..<table.rows).map { squares[$0] - 2 * products[base + $0] }
        if excludingSelf { scores[query] = .infinity }
        let candidates = leastIndices(of: scores, count: min(most, 2 * count + 8))
        return nearest(count, of: candidates, to: queries[row: query])
      }
    }
  }

  private func nearest(
    _ count: Int, of candidates: [Int], to query: ArraySlice<Double>
  ) -> Found {
    var measured: [(row: Int, distance: Double)] = candidates.map { row in
      let other = table[row: row]
      return (row, distance == .cosine ? 1 - dot(query, other) : squaredDistance(query, other))
    }
    measured.sort { $0.distance == $1.distance ? $0.row < $1.row : $0.distance < $1.distance }
    let nearest = measured.prefix(count)
    return Found(
      indices: nearest.map { $0.row },
      distances: nearest.map { distance == .cosine ? $0.distance : $0.distance.squareRoot() })
  }
}

/// The positions of the least numbers, the lower index first among equals; a heap of `count`.
func leastIndices(of scores: [Float], count: Int) -> [Int] {
  var kept: [Int] = []
  func isWorse(_ a: Int, _ b: Int) -> Bool {
    scores[a] == scores[b] ? a > b : scores[a] > scores[b]
  }
  for index in scores.indices {
    if kept.count == count, let worst = kept.last, !isWorse(worst, index) { continue }
    if kept.count == count { kept.removeLast() }
    // Sorted insertion: counts are small beside the number of rows.
    var (low, high) = (0, kept.count)
    while low < high {
      let middle = (low + high) / 2
      if isWorse(kept[middle], index) { high = middle } else { low = middle + 1 }
    }
    kept.insert(index, at: low)
  }
  return kept
}
