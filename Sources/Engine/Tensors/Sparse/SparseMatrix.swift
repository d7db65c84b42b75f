/// A matrix that stores only its kept entries: compressed rows (CSR) and a tensor of values.
public struct SparseMatrix: Sendable {
  public let pattern: SparsePattern
  /// One value for each entry, row by row; may be tracked.
  public let values: Tensor
  /// The same as the products read it.
  let factor: SparseFactor

  public var rows: Int { pattern.rows }
  public var columns: Int { pattern.columns }

  /// Takes as many values as the pattern has entries.
  public init(pattern: SparsePattern, values: Tensor) {
    require(
      values.shape == [pattern.count],
      "SparseMatrix: values of the shape \(values.shape) for \(pattern.count) entries")
    self.pattern = pattern
    self.values = values
    factor = SparseFactor(pattern.layouts, values)
  }

  /// The weights that a mask keeps of a matrix, to which gradients flow back.
  public init(_ weight: Tensor, keeping mask: Mask) {
    require(
      weight.shape == mask.shape,
      "SparseMatrix: a matrix of \(weight.shape) and a mask of \(mask.shape)")
    self.init(weight, SparsePattern(mask))
  }

  /// The entries of a matrix that are not 0.
  public init(nonZerosOf dense: Tensor) {
    let isKept = dense.withScalars { span in (0..<span.count).map { span[$0] != 0 } }
    self.init(dense, keeping: Mask(shape: dense.shape) { isKept[$0] })
  }

  /// Entries in any order; traps when two have the same place or one lies outside.
  public init(rows: Int, columns: Int, entries: [(row: Int, column: Int, value: Float)]) {
    let sorted = entries.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
    var offsets = [Int](repeating: 0, count: rows + 1)
    for entry in sorted {
      require(
        entry.row >= 0 && entry.row < rows,
        "SparseMatrix: the entry (\(entry.row), \(entry.column)) in [\(rows), \(columns)]")
      offsets[entry.row + 1] += 1
    }
    for row in 0..<rows { offsets[row + 1] += offsets[row] }
    let pattern = SparsePattern(
      columns: columns, rowOffsets: offsets, columnIndices: sorted.map(\.column))
    self.init(pattern: pattern, values: Tensor(sorted.map(\.value)))
  }

  init(_ dense: Tensor, _ pattern: SparsePattern) {
    self.init(
      pattern: pattern, values: dense.reshaped(to: [dense.count]).rows(pattern.positions))
  }

  /// Rows and columns exchanged.
  public var transposed: SparseMatrix {
    let (forth, back, shape) = (pattern.columnOrder, pattern.rowOrder, values.shape)
    let turned = Kernels.gatherRows(values, forth, width: 1, shape: shape)
    return SparseMatrix(
      pattern: pattern.transposed,
      values: turned.recorded(
        .joining(values) { Kernels.gatherRows($0, back, width: 1, shape: shape) }))
  }

  /// The whole matrix, zeros where nothing is kept.
  public var dense: Tensor {
    let positions = IndexBuffer(
      pattern.positions, below: max(rows * columns, 1), in: "SparseMatrix.dense")
    return Kernels.scatter(values, positions, shape: [rows, columns])
      .recorded(
        .joining(values) {
          Kernels.gatherRows($0, positions, width: 1, shape: [positions.count])
        })
  }
}
