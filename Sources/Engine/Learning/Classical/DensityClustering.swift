import Tensors

/// Groups of rows in dense places, and noise between them: DBSCAN.
///
/// Ester, Kriegel, Sander and Xu, KDD 1996. A row with at least `leastNeighbours` rows (itself
/// included) within `radius` is a core; cores within the radius of each other share a group, other
/// rows join the first group that reaches them. Euclidean distances, O(n²).
public func densityClusters(
  _ table: FeatureTable, radius: Double, leastNeighbours: Int = 5
) -> [Int?] {
  require(
    radius >= 0 && leastNeighbours > 0,
    "densityClusters: radius \(radius), \(leastNeighbours) neighbours")
  let neighbours = (0..<table.rows).map { row in
    (0..<table.rows).filter {
      squaredDistance(table[row: row], table[row: $0]) <= radius * radius
    }
  }
  var groups = [Int?](repeating: nil, count: table.rows)
  var next = 0
  for start in 0..<table.rows
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
