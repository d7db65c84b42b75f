/// A matrix in double precision, column after column: what the factorisations work on.
///
/// For matrices of up to about a thousand columns; large products belong to `Tensor`.
public struct DoubleMatrix: Hashable, Sendable {
  public let rows: Int
  public let columns: Int
  /// The scalars in column-major order.
  public internal(set) var scalars: [Double]

  /// A matrix of zeros.
  public init(rows: Int, columns: Int) {
    require(rows >= 0 && columns >= 0, "DoubleMatrix: \(rows) rows and \(columns) columns")
    self.rows = rows
    self.columns = columns
    scalars = Array(repeating: 0, count: rows * columns)
  }

  public init(rows: Int, columns: Int, _ value: (_ row: Int, _ column: Int) -> Double) {
    self.init(rows: rows, columns: columns)
    for column in 0..<columns {
      for row in 0..<rows { scalars[column * rows + row] = value(row, column) }
    }
  }

  /// The scalars of a tensor with two axes.
  public init(_ tensor: Tensor) {
    require(tensor.rank == 2, "DoubleMatrix: a tensor of \(tensor.shape) is no matrix")
    let (rows, columns) = (tensor.shape[0], tensor.shape[1])
    let values = tensor.scalars
    self.init(rows: rows, columns: columns) { Double(values[$0 * columns + $1]) }
  }

  public static func identity(_ count: Int) -> DoubleMatrix {
    DoubleMatrix(rows: count, columns: count) { $0 == $1 ? 1 : 0 }
  }

  /// The scalars rounded to `Float`, [rows, columns].
  public var tensor: Tensor {
    var values: [Float] = []
    values.reserveCapacity(scalars.count)
    for row in 0..<rows {
      for column in 0..<columns { values.append(Float(scalars[column * rows + row])) }
    }
    return Tensor(values, shape: [rows, columns])
  }

  public subscript(row: Int, column: Int) -> Double {
    get {
      check(row, column)
      return scalars[column * rows + row]
    }
    set {
      check(row, column)
      scalars[column * rows + row] = newValue
    }
  }

  public func transposed() -> DoubleMatrix {
    DoubleMatrix(rows: columns, columns: rows) { scalars[$0 * rows + $1] }
  }

  /// The first columns alone.
  public func prefix(columns count: Int) -> DoubleMatrix {
    require(count >= 0 && count <= columns, "DoubleMatrix: \(count) of \(columns) columns")
    var result = DoubleMatrix(rows: rows, columns: count)
    result.scalars = Array(scalars.prefix(rows * count))
    return result
  }

  /// The matrix product.
  public func product(_ other: DoubleMatrix) -> DoubleMatrix {
    require(
      columns == other.rows,
      "DoubleMatrix: the product of [\(rows), \(columns)] and [\(other.rows), \(other.columns)]")
    var result = DoubleMatrix(rows: rows, columns: other.columns)
    for column in 0..<other.columns {
      for inner in 0..<columns {
        let factor = other.scalars[column * columns + inner]
        for row in 0..<rows {
          result.scalars[column * rows + row] += scalars[inner * rows + row] * factor
        }
      }
    }
    return result
  }

  private func check(_ row: Int, _ column: Int) {
    require(
      row >= 0 && row < rows && column >= 0 && column < columns,
      "DoubleMatrix: place [\(row), \(column)] of [\(rows), \(columns)]")
  }
}
