public import Numerics
import Tensors

/// Rows drawn one after another, each with a chance proportional to its squared distance from those
/// already drawn: the start of k-means++.
///
/// Arthur and Vassilvitskii, *k-means++*, SODA 2007, section 2.2. Where all rows coincide with a
/// centre the rest are drawn evenly.
public func plusPlusCentres(
  of table: FeatureTable, count: Int, using generator: inout SeededGenerator
) -> [Int] {
  require(count > 0 && count <= table.rows, "plusPlusCentres: \(count) of \(table.rows) rows")
  var chosen = [generator.integer(below: table.rows)]
  var distances = [Double](repeating: .infinity, count: table.rows)
  while chosen.count < count {
    let last = table[row: chosen[chosen.count - 1]]
    for row in 0..<table.rows {
      distances[row] = min(distances[row], squaredDistance(table[row: row], last))
    }
    let total = distances.reduce(0, +)
    guard total > 0 else {
      chosen.append(generator.integer(below: table.rows))
      continue
    }
    var rest = generator.uniformDouble() * total
    var row = 0
    while row < table.rows - 1, rest >= distances[row] {
      rest -= distances[row]
      row += 1
    }
    // Rounding may end on a row at distance 0, which would repeat a centre.
    while distances[row] == 0, row > 0 { row -= 1 }
    chosen.append(row)
  }
  return chosen
}

/// Rows so that each next one is the farthest from all before it, the lower index of equals.
///
/// Gonzalez, *Clustering to minimize the maximum intercluster distance*, 1985: at most twice the least
/// possible greatest distance to a centre. Begins with `start`, or goes on from several.
public func farthestFirst(of table: FeatureTable, count: Int, from start: [Int] = [0]) -> [Int] {
  require(
    !start.isEmpty && count <= table.rows && start.allSatisfy { (0..<table.rows).contains($0) },
    "farthestFirst: \(count) of \(table.rows) rows from \(start)")
  var chosen = start
  var distances = [Double](repeating: .infinity, count: table.rows)
  func take(_ row: Int) {
    for other in 0..<table.rows {
      distances[other] = min(distances[other], squaredDistance(table[row: other], table[row: row]))
    }
    distances[row] = -1
  }
  for row in start { take(row) }
  while chosen.count < count {
    let next = (1..<max(1, table.rows)).reduce(0) { distances[$1] > distances[$0] ? $1 : $0 }
    chosen.append(next)
    take(next)
  }
  return chosen
}
