import Tensors

extension NearestNeighbors {
  /// How the neighbours of a query vote.
  public enum Votes: String, Hashable, Sendable, Codable {
    case equal
    /// By 1/distance; neighbours at distance 0 outvote all others.
    case inverseDistance
  }

  /// The share of votes for each class, `[queries, classes]`; labels belong to the table's rows.
  public func classProbabilities(
    _ queries: FeatureTable, count: Int, labels: [Int], classes: Int, votes: Votes = .equal,
    excludingSelf: Bool = false
  ) -> FeatureTable {
    let found = self(queries, count: count, excludingSelf: excludingSelf)
    var shares = FeatureTable(rows: queries.rows, columns: classes)
    for (query, neighbours) in found.enumerated() {
      let hasZero = neighbours.distances.contains(0)
      var sum = 0.0
      for (row, distance) in zip(neighbours.indices, neighbours.distances) {
        let weight: Double =
          switch votes {
          case .equal: 1
          case .inverseDistance: hasZero ? (distance == 0 ? 1 : 0) : 1 / distance
          }
        require(
          row < labels.count && (0..<classes).contains(labels[row]),
          "NearestNeighbors: row \(row) has no label in 0..<\(classes)")
        shares[query, labels[row]] += weight
        sum += weight
      }
      for column in 0..<classes { shares[query, column] /= sum }
    }
    return shares
  }
}
