/// Positions along one axis of a tensor, found by a sort or a search and used to gather: whole numbers
/// that no gradient reaches.
public struct IndexTable: Hashable, Sendable {
  public let shape: Shape
  /// The positions in row-major order.
  public let indices: [Int]

  /// Takes the positions in row-major order; traps when there are not as many as the shape has.
  public init(_ indices: [Int], shape: Shape) {
    require(
      indices.count == shape.count, "IndexTable: \(indices.count) indices for the shape \(shape)")
    self.indices = indices
    self.shape = shape
  }

  /// A table of rows of equal length.
  public init(_ rows: [[Int]]) {
    let width = rows.first?.count ?? 0
    for (index, row) in rows.enumerated() {
      require(
        row.count == width, "IndexTable: row \(index) has \(row.count) indices, the first \(width)")
    }
    self.init(rows.flatMap { $0 }, shape: [rows.count, width])
  }

  /// One row of a table with two axes.
  public subscript(row: Int) -> ArraySlice<Int> {
    require(
      shape.rank == 2 && row >= 0 && row < shape[0], "row \(row) of an index table of \(shape)")
    return indices[row * shape[1]..<(row + 1) * shape[1]]
  }
}
