/// A matrix that keeps N of each M neighbours of a row (2:4, 1:4, 4:8, ...), packed without offsets.
///
/// Mishra et al., arXiv:2104.08378, section 3.
public struct PackedSparseMatrix: Sendable {
  public let kept: Int
  public let groupSize: Int
  /// The same entries as compressed rows.
  public let sparse: SparseMatrix
  private let layout: PackedLayout
  private let values = Once<Tensor>()  // in the layout's order

  public var rows: Int { sparse.rows }
  public var columns: Int { sparse.columns }

  /// Keeps the `kept` entries of greatest magnitude of each group; of equals the first.
  ///
  /// Gradients of the values flow back to the matrix. Traps on NaN and when `groupSize` does not divide
  /// the columns.
  public init(_ weight: Tensor, keeping kept: Int, of groupSize: Int) {
    self.init(weight, Self.mask(weight, kept, groupSize), keeping: kept, of: groupSize)
  }

  /// Keeps what a mask keeps, which must be just `kept` entries of each group.
  public init(_ weight: Tensor, _ mask: Mask, keeping kept: Int, of groupSize: Int) {
    Self.requireGroups(weight.shape, kept, groupSize)
    sparse = SparseMatrix(weight, keeping: mask)
    self.kept = kept
    self.groupSize = groupSize
    let columns = sparse.columns
    let positions = sparse.pattern.positions
    for (entry, position) in positions.enumerated() {
      let group = entry / kept
      require(
        positions.count == weight.count / groupSize * kept
          && position / groupSize == group,
        "PackedSparseMatrix: row \(position / columns) of \(weight.shape) does not keep \(kept) of "
          + "each \(groupSize)")
    }
    layout = PackedLayout(
      columnsOfEntries: positions.map { $0 % columns }, rows: sparse.rows, columns: columns,
      kept: kept, groupSize: groupSize)
  }

  /// The product with a dense factor [columns, width]: [rows, width]; bits and gradients as of
  /// `SparseMatrix`.
  public func matmul(_ other: Tensor) -> Tensor {
    require(
      other.rank == 2 && other.shape[0] == columns,
      "matmul: the shapes [\(rows), \(columns)] (packed) and \(other.shape) do not fit")
    let values = values { layout.values(from: sparse.values.detached) }
    let product =
      Kernels.packedProduct(layout, values, other)
      ?? sparse.dense.detached.matmul(other.detached)
    return product.recorded(sparse.gradientNode(with: other))
  }

  /// The greatest magnitudes of each group.
  private static func mask(_ weight: Tensor, _ kept: Int, _ groupSize: Int) -> Mask {
    requireGroups(weight.shape, kept, groupSize)
    let scalars = weight.scalars
    var keeps = [Bool](repeating: false, count: scalars.count)
    for start in stride(from: 0, to: scalars.count, by: groupSize) {
      let group = start..<start + groupSize
      require(
        group.allSatisfy { !scalars[$0].isNaN },
        "PackedSparseMatrix: the group from \(start) of \(weight.shape) holds NaN")
      let order = group.sorted {
        let (a, b) = (abs(scalars[$0]), abs(scalars[$1]))
        return a == b ? $0 < $1 : a > b
      }
      for position in order.prefix(kept) { keeps[position] = true }
    }
    return Mask(shape: weight.shape) { keeps[$0] }
  }

  private static func requireGroups(_ shape: Shape, _ kept: Int, _ groupSize: Int) {
    require(
      shape.rank == 2 && kept >= 1 && kept <= groupSize && groupSize <= 256
        && shape[1] % groupSize == 0,
      "PackedSparseMatrix: \(kept) of each \(groupSize) in rows of the shape \(shape)")
  }
}

extension Tensor {
  /// The product of [rows, k] with the transpose of a packed [n, k]: [rows, n].
  public func matmul(transposing other: PackedSparseMatrix) -> Tensor {
    require(
      rank == 2 && shape[1] == other.columns,
      "matmul: the shapes \(shape) and [\(other.rows), \(other.columns)]ᵀ (packed) do not fit")
    return other.matmul(transposed()).transposed()
  }
}
