import Numerics

/// The adjusted Rand index of two partitions: 1 for equal ones, 0 on average by chance.
///
/// Hubert and Arabie, Journal of Classification 2 (1985), equation 5.
public func adjustedRandIndex(_ first: [Int], _ second: [Int]) -> Double {
  requirePairs("adjustedRandIndex", first.count, second.count)
  let table = ContingencyTable(first, second)
  func pairs(_ count: Int) -> Double { Double(count) * Double(count - 1) / 2 }
  let together = table.cells.reduce(0) { $0 + pairs($1.count) }
  let inFirst = table.first.reduce(0) { $0 + pairs($1) }
  let inSecond = table.second.reduce(0) { $0 + pairs($1) }
  let expected = inFirst * inSecond / max(1, pairs(first.count))
  let most = (inFirst + inSecond) / 2
  return most == expected ? 1 : (together - expected) / (most - expected)
}

/// Normalised mutual information: I(U; V) over the mean of the two entropies, in 0...1.
///
/// 1 when both partitions have one part only.
public func normalizedMutualInformation(_ first: [Int], _ second: [Int]) -> Double {
  requirePairs("normalizedMutualInformation", first.count, second.count)
  let table = ContingencyTable(first, second)
  let total = Double(first.count)
  func entropy(_ counts: [Int]) -> Double {
    counts.reduce(0) { $0 - Double($1) / total * Elementary.log(Double($1) / total) }
  }
  let (inFirst, inSecond) = (entropy(table.first), entropy(table.second))
  guard inFirst + inSecond > 0 else { return 1 }
  let information = table.cells.reduce(0.0) { sum, cell in
    let product = Double(table.first[cell.row]) * Double(table.second[cell.column])
    return sum + Double(cell.count) / total * Elementary.log(total * Double(cell.count) / product)
  }
  return max(0, information) / ((inFirst + inSecond) / 2)
}

/// How often each pair of parts meets; only pairs that do, in a fixed order.
private struct ContingencyTable {
  let cells: [(row: Int, column: Int, count: Int)]
  let first: [Int]
  let second: [Int]

  init(_ a: [Int], _ b: [Int]) {
    let (rows, rowCount) = Self.numbered(a)
    let (columns, columnCount) = Self.numbered(b)
    var first = [Int](repeating: 0, count: rowCount)
    var second = [Int](repeating: 0, count: columnCount)
    var counts: [Int: Int] = [:]
    for (row, column) in zip(rows, columns) {
      first[row] += 1
      second[column] += 1
      counts[row * columnCount + column, default: 0] += 1
    }
    self.first = first
    self.second = second
    // Sorted, so that sums do not depend on the order of a dictionary.
    cells = counts.sorted { $0.key < $1.key }
      .map { ($0.key / columnCount, $0.key % columnCount, $0.value) }
  }

  /// Labels as numbers from 0 in the order of their first occurrence.
  private static func numbered(_ labels: [Int]) -> (numbers: [Int], count: Int) {
    var known: [Int: Int] = [:]
    let numbers = labels.map { label in
      let number = known[label] ?? known.count
      known[label] = number
      return number
    }
    return (numbers, known.count)
  }
}
