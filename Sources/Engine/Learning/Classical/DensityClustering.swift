import Tensors

/// Groups of rows in dense places, and noise between them: DBSCAN.
///
/// Ester, Kriegel, Sander and Xu, KDD 1996. A row with at least `leastNeighbours` rows (itself
/// included) within `radius` is a core; cores within the radius of each other share a group, other
/// rows join the first group that reaches them. Euclidean distances, O(n²).
public func densityClusters(
  _ table: FeatureTable, radius: Double, leastNeighbours: Int = 5
) -> [Int?] {
  requireDensity(radius, leastNeighbours)
  let neighbours = (0..<table.rows).map { row in
    let own = table[row: row]
    return (0..<table.rows).filter {
      squaredDistance(own, table[row: $0]) <= radius * radius
    }
  }
  return densityClusters(neighbours, leastNeighbours)
}

/// DBSCAN by distances `[n, n]` that were measured otherwise, such as Jaccard distances.
public func densityClusters(
  distances: FeatureTable, radius: Double, leastNeighbours: Int = 5
) -> [Int?] {
  requireDensity(radius, leastNeighbours)
  require(
    distances.rows == distances.columns,
    "densityClusters: distances are \(distances.rows) × \(distances.columns), not square")
  let neighbours = (0..<distances.rows).map { row in
    (0..<distances.rows).filter { distances[row, $0] <= radius }
  }
  return densityClusters(neighbours, leastNeighbours)
}

private func requireDensity(_ radius: Double, _ leastNeighbours: Int) {
  require(
    radius >= 0 && leastNeighbours > 0,
    "densityClusters: radius \(radius), \(leastNeighbours) neighbours")
}

private func densityClusters(_ neighbours: [[Int]], _ leastNeighbours: Int) -> [Int?] {
  var groups = [Int?](repeating: nil, count: neighbours.count)
  var next = 0
  for start in neighbours.indices
  where groups[start] == nil && neighbours[start].count >= leastNeighbours {
    groups[start] = next
    var waiting = [start]
    while let row = waiting.popLast() {
      for other in neighbours[row] where groups[other] == nil {
        groups[other] = next
        if neighbours[other].count >= leastNeighbours { waiting.append(other) }
      }
    }
    next += 1
  }
  return groups
}
