import Numerics
import Tensors

/// How rows differ in the neighbours that they share: k-reciprocal encoding, for re-ranking and as
/// distances to cluster by.
///
/// Zhong, Zheng, Cao and Li, *Re-ranking Person Re-identification with k-reciprocal Encoding*, CVPR
/// 2017. O(n²) space: for up to a few thousand rows.
public struct ReciprocalNeighbors: Sendable {
  /// Squared Euclidean distances, each row divided by its greatest, `[n, n]`.
  public let distances: FeatureTable
  /// 1 − Σ min(V_i, V_j)/Σ max(V_i, V_j), `[n, n]`: equation 10.
  public let jaccard: FeatureTable

  /// Compares rows by their `count` nearest (k₁), after a mean over the `averaged` nearest (k₂).
  ///
  /// A row is the first of its own neighbours; equal distances go to the lower index.
  public init(_ table: FeatureTable, count: Int = 20, averaged: Int = 6) {
    require(
      table.rows > 1 && count > 0 && (1...table.rows).contains(averaged),
      "ReciprocalNeighbors: k₁ = \(count), k₂ = \(averaged) for \(table.rows) rows")
    distances = Self.scaledSquares(table)
    let scaled = distances
    let ranks = (0..<table.rows).map { row in
      let own = Array(scaled[row: row])
      return Array(
        own.indices.sorted { own[$0] == own[$1] ? $0 < $1 : own[$0] < own[$1] }
          .prefix(max(count + 1, averaged)))
    }
    let sets = Self.expandedSets(ranks, count)
    var encoded = FeatureTable(rows: table.rows, columns: table.rows)
    for (row, members) in sets.enumerated() {
      // A row's weights on its set: equation 7, divided by their sum.
      let weights = members.map { Elementary.exp(-scaled[row, $0]) }
      let sum = weights.reduce(0, +)
      for (member, weight) in zip(members, weights) { encoded[row, member] = weight / sum }
    }
    jaccard = Self.jaccard(Self.averaged(encoded, ranks.map { Array($0.prefix(averaged)) }))
  }

  /// (1 − λ) Jaccard + λ distance, `[n, n]`: equation 12.
  ///
  /// λ = 1 is the order of plain distances.
  public func reranked(keeping share: Double = 0.3) -> FeatureTable {
    var result = jaccard
    for index in result.scalars.indices {
      result.scalars[index] =
        (1 - share) * jaccard.scalars[index] + share * distances.scalars[index]
    }
    return result
  }

  private static func scaledSquares(_ table: FeatureTable) -> FeatureTable {
    var squares = FeatureTable(rows: table.rows, columns: table.rows)
    for row in 0..<table.rows {
      let own = table[row: row]
      let found = (0..<table.rows).map { squaredDistance(own, table[row: $0]) }
      let greatest = found.max() ?? 0
      for (column, square) in found.enumerated() {
        squares[row, column] = greatest > 0 ? square / greatest : 0
      }
    }
    return squares
  }

  /// Each row's k-reciprocal set with those of its members of which more than two thirds lie in it.
  private static func expandedSets(_ ranks: [[Int]], _ count: Int) -> [[Int]] {
    func reciprocal(_ row: Int, _ count: Int) -> [Int] {
      ranks[row].prefix(count + 1).filter { ranks[$0].prefix(count + 1).contains(row) }
    }
    let half = Int((Double(count) / 2).rounded(.toNearestOrEven))
    let halves = ranks.indices.map { reciprocal($0, half) }
    return ranks.indices.map { row in
      let own = Set(reciprocal(row, count))
      var expanded = own
      for member in own
      where 3 * halves[member].count(where: own.contains) > 2 * halves[member].count {
        expanded.formUnion(halves[member])
      }
      return expanded.sorted()
    }
  }

  private static func averaged(_ encoded: FeatureTable, _ nearest: [[Int]]) -> FeatureTable {
    var result = FeatureTable(rows: encoded.rows, columns: encoded.columns)
    for (row, members) in nearest.enumerated() {
      for member in members {
        for column in 0..<encoded.columns {
          result[row, column] += encoded[member, column] / Double(members.count)
        }
      }
    }
    return result
  }

  private static func jaccard(_ encoded: FeatureTable) -> FeatureTable {
    let count = encoded.rows
    let used = (0..<count).map { row in
      encoded[row: row].enumerated().filter { $0.element > 0 }
    }
    var result = FeatureTable(rows: count, columns: count)
    for first in 0..<count {
      for second in 0..<first {
        var shared = 0.0
        for (column, weight) in used[first] { shared += min(weight, encoded[second, column]) }
        // Rows sum to 1, so the sum of maxima is 2 − that of minima.
        result[first, second] = 1 - shared / (2 - shared)
        result[second, first] = result[first, second]
      }
    }
    return result
  }
}
