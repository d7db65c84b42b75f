/// The places of a matrix's kept entries: row by row, each row's columns ascending.
public struct SparsePattern: Sendable {
  /// Entries of one line after the other; those of line i are `offsets[i]..<offsets[i + 1]`.
  struct Lines: Sendable {
    let offsets: IndexBuffer
    let indices: IndexBuffer
  }

  public let rows: Int
  public let columns: Int
  let byRow: Lines
  let byColumn: Lines
  /// For each entry in the order of the columns, its position in the order of the rows; and back.
  let columnOrder: IndexBuffer
  let rowOrder: IndexBuffer
  private let keptLayouts = Once<SparseFactor.Layouts>()

  /// The number of kept entries.
  public var count: Int { byRow.indices.count }

  /// The share of kept entries; 1 of a matrix without any.
  public var density: Double {
    rows * columns == 0 ? 1 : Double(count) / Double(rows) / Double(columns)
  }

  /// Where each row's entries begin, and the number of all at the end.
  public var rowOffsets: [Int] { byRow.offsets.array }

  /// The column of each entry.
  public var columnIndices: [Int] { byRow.indices.array }

  /// Takes compressed rows; traps unless each row's columns ascend and lie in the matrix.
  public init(columns: Int, rowOffsets: [Int], columnIndices: [Int]) {
    rows = rowOffsets.count - 1
    self.columns = columns
    require(
      rowOffsets.first == 0 && rowOffsets.last == columnIndices.count,
      "SparsePattern: the offsets \(rowOffsets.prefix(1))…\(rowOffsets.suffix(1)) of "
        + "\(columnIndices.count) entries")
    for row in 0..<max(rows, 0) {
      let (start, end) = (rowOffsets[row], rowOffsets[row + 1])
      require(
        start <= end && end <= columnIndices.count,
        "SparsePattern: row \(row) has the entries from \(start) to \(end)")
      for entry in start..<end where entry > start {
        require(
          columnIndices[entry - 1] < columnIndices[entry],
          "SparsePattern: column \(columnIndices[entry]) of row \(row) comes after "
            + "\(columnIndices[entry - 1])")
      }
    }
    byRow = Lines(
      offsets: IndexBuffer(rowOffsets, below: columnIndices.count + 1, in: "SparsePattern"),
      indices: IndexBuffer(columnIndices, below: columns, in: "SparsePattern"))
    let turned = Self.turned(rowOffsets, columnIndices, columns: columns)
    byColumn = Lines(
      offsets: IndexBuffer(turned.offsets, below: columnIndices.count + 1, in: "SparsePattern"),
      indices: IndexBuffer(turned.rows, below: rows, in: "SparsePattern"))
    columnOrder = IndexBuffer(turned.order, below: columnIndices.count, in: "SparsePattern")
    var inverse = [Int](repeating: 0, count: columnIndices.count)
    for (position, entry) in turned.order.enumerated() { inverse[entry] = position }
    rowOrder = IndexBuffer(inverse, below: columnIndices.count, in: "SparsePattern")
  }

  /// Takes the weights that a mask of two axes keeps.
  public init(_ mask: Mask) {
    require(
      mask.shape.rank == 2, "SparsePattern: a mask of the shape \(mask.shape); a matrix is needed")
    let (rows, columns) = (mask.shape[0], mask.shape[1])
    var offsets = [Int](repeating: 0, count: rows + 1)
    var indices: [Int] = []
    mask.forEachKept { position in
      offsets[position / columns + 1] += 1
      indices.append(position % columns)
    }
    for row in 0..<rows { offsets[row + 1] += offsets[row] }
    self.init(columns: columns, rowOffsets: offsets, columnIndices: indices)
  }

  private init(transposing other: SparsePattern) {
    (rows, columns) = (other.columns, other.rows)
    (byRow, byColumn) = (other.byColumn, other.byRow)
    (columnOrder, rowOrder) = (other.rowOrder, other.columnOrder)
  }

  /// Rows and columns exchanged; costs nothing.
  public var transposed: SparsePattern { SparsePattern(transposing: self) }

  /// The entries as products read them; values are found by their order here.
  var layouts: SparseFactor.Layouts {
    keptLayouts {
      var entries = SparseEntries(rows: rows, columns: columns)
      entries.reserve(count)
      let (offsets, indices) = (rowOffsets, columnIndices)
      for row in 0..<rows {
        for entry in offsets[row]..<offsets[row + 1] {
          entries.append(row: row, column: indices[entry], source: entry)
        }
      }
      return SparseFactor.Layouts(entries)
    }
  }

  /// The entries' positions in the row-major matrix, ascending.
  public var positions: [Int] {
    let (offsets, indices) = (rowOffsets, columnIndices)
    return (0..<rows).flatMap { row in
      indices[offsets[row]..<offsets[row + 1]].map { row * columns + $0 }
    }
  }

  /// The same entries column by column, each column's rows ascending.
  private static func turned(
    _ offsets: [Int], _ indices: [Int], columns: Int
  ) -> (offsets: [Int], rows: [Int], order: [Int]) {
    var starts = [Int](repeating: 0, count: columns + 1)
    for column in indices where column >= 0 && column < columns { starts[column + 1] += 1 }
    for column in 0..<columns { starts[column + 1] += starts[column] }
    var next = starts
    var (rows, order) = (indices, indices)
    for row in 0..<max(offsets.count - 1, 0) {
      for entry in offsets[row]..<offsets[row + 1] {
        let position = next[indices[entry]]
        next[indices[entry]] += 1
        (rows[position], order[position]) = (row, entry)
      }
    }
    return (starts, rows, order)
  }
}

extension SparsePattern: Equatable {
  public static func == (a: SparsePattern, b: SparsePattern) -> Bool {
    a.rows == b.rows && a.columns == b.columns && a.rowOffsets == b.rowOffsets
      && a.columnIndices == b.columnIndices
  }
}
