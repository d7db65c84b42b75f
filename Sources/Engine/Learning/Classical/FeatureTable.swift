public import Tensors

/// A table of numbers in Double, one row an example: what the classical methods compute with.
public struct FeatureTable: Hashable, Sendable, Codable {
  public let rows: Int
  public let columns: Int
  /// Row by row.
  public var scalars: [Double]

  /// Takes the numbers row by row; traps when there are not as many as the table has places.
  public init(_ scalars: [Double], rows: Int, columns: Int) {
    require(
      scalars.count == rows * columns,
      "FeatureTable: \(scalars.count) numbers for \(rows) rows of \(columns)")
    self.rows = rows
    self.columns = columns
    self.scalars = scalars
  }

  /// Zeros everywhere.
  public init(rows: Int, columns: Int) {
    self.init([Double](repeating: 0, count: rows * columns), rows: rows, columns: columns)
  }

  /// A tensor `[n, ...]`, all axes but the first joined.
  public init(_ tensor: Tensor) {
    require(tensor.rank >= 1, "FeatureTable: a scalar has no rows")
    let rows = tensor.shape[0]
    self.init(
      tensor.scalars.map(Double.init), rows: rows, columns: rows == 0 ? 0 : tensor.count / rows)
  }

  public subscript(row: Int, column: Int) -> Double {
    get { scalars[row * columns + column] }
    set { scalars[row * columns + column] = newValue }
  }

  public subscript(row row: Int) -> ArraySlice<Double> {
    scalars[(row * columns)..<((row + 1) * columns)]
  }

  /// The table rounded to single precision, `[rows, columns]`.
  public var tensor: Tensor { Tensor(scalars.map { Float($0) }, shape: [rows, columns]) }

  /// The rows at these positions, which may repeat.
  public func selecting(rows chosen: [Int]) -> FeatureTable {
    FeatureTable(chosen.flatMap { self[row: $0] }, rows: chosen.count, columns: columns)
  }
}
