import Tensors

extension FeatureTable {
  public var transposed: FeatureTable {
    var result = FeatureTable(rows: columns, columns: rows)
    for row in 0..<rows {
      for column in 0..<columns { result[column, row] = self[row, column] }
    }
    return result
  }

  /// The matrix product; sums in ascending order of the joined index.
  public func times(_ other: FeatureTable) -> FeatureTable {
    require(
      columns == other.rows,
      "FeatureTable: \(rows) × \(columns) times \(other.rows) × \(other.columns)")
    var result = FeatureTable(rows: rows, columns: other.columns)
    for row in 0..<rows {
      let base = row * other.columns
      for middle in 0..<columns {
        let factor = scalars[row * columns + middle]
        guard factor != 0 else { continue }
        let start = middle * other.columns
        for column in 0..<other.columns {
          result.scalars[base + column] += factor * other.scalars[start + column]
        }
      }
    }
    return result
  }

  /// The mean of each column.
  public var columnMeans: [Double] {
    require(rows > 0, "FeatureTable: no rows, so no means")
    var sums = [Double](repeating: 0, count: columns)
    for row in 0..<rows {
      for column in 0..<columns { sums[column] += self[row, column] }
    }
    return sums.map { $0 / Double(rows) }
  }

  /// Each column less a number of its own.
  public func subtracting(_ offsets: [Double]) -> FeatureTable {
    var result = self
    for row in 0..<rows {
      for column in 0..<columns { result[row, column] -= offsets[column] }
    }
    return result
  }

  /// Each column less its mean and divided by its deviation (over n); a constant one becomes 0.
  public var standardized: FeatureTable {
    var result = subtracting(columnMeans)
    for column in 0..<columns {
      var sum = 0.0
      for row in 0..<rows { sum += result[row, column] * result[row, column] }
      let deviation = (sum / Double(rows)).squareRoot()
      guard deviation > 0 else { continue }
      for row in 0..<rows { result[row, column] /= deviation }
    }
    return result
  }

  /// Each row divided by its Euclidean length; a row of zeros stays.
  public var withUnitRows: FeatureTable {
    var result = self
    for row in 0..<rows {
      let length = dot(self[row: row], self[row: row]).squareRoot()
      guard length > 0 else { continue }
      for column in 0..<columns { result[row, column] /= length }
    }
    return result
  }
}

/// Σ a_i b_i, in ascending order.
func dot(_ a: some Collection<Double>, _ b: some Collection<Double>) -> Double {
  var sum = 0.0
  for (x, y) in zip(a, b) { sum += x * y }
  return sum
}

/// Σ (a_i − b_i)², in ascending order.
func squaredDistance(_ a: some Collection<Double>, _ b: some Collection<Double>) -> Double {
  var sum = 0.0
  for (x, y) in zip(a, b) { sum += (x - y) * (x - y) }
  return sum
}
