/// The places of some entries, and where the value of each is found; each row's columns ascend.
struct SparseEntries: Sendable {
  let rows: Int
  let columns: Int
  var entryRows: [Int32] = []
  var entryColumns: [Int32] = []
  /// A position in the tensor that holds the values.
  var sources: [Int32] = []

  var count: Int { sources.count }

  var density: Double {
    rows * columns == 0 ? 1 : Double(count) / Double(rows) / Double(columns)
  }

  init(rows: Int, columns: Int) {
    require(
      rows * columns <= Int(Int32.max), "a sparse matrix [\(rows), \(columns)] has too many places")
    (self.rows, self.columns) = (rows, columns)
  }

  /// What a mask keeps of a matrix [rows, _], or of a weight [rows, ...] seen as one; the values are
  /// found in the whole weight.
  init(_ mask: Mask) {
    let rows = mask.shape[0]
    self.init(rows: rows, columns: mask.shape.count / max(rows, 1))
    reserve(mask.keptCount)
    let columns = columns
    mask.forEachKept { append(row: $0 / columns, column: $0 % columns, source: $0) }
  }

  mutating func reserve(_ count: Int) {
    entryRows.reserveCapacity(count)
    entryColumns.reserveCapacity(count)
    sources.reserveCapacity(count)
  }

  mutating func append(row: Int, column: Int, source: Int) {
    entryRows.append(Int32(truncatingIfNeeded: row))
    entryColumns.append(Int32(truncatingIfNeeded: column))
    sources.append(Int32(truncatingIfNeeded: source))
  }

  /// Rows and columns exchanged: each column's rows ascend already.
  var transposed: SparseEntries {
    var result = SparseEntries(rows: columns, columns: rows)
    (result.entryRows, result.entryColumns) = (entryColumns, entryRows)
    result.sources = sources
    return result
  }

  /// A convolution's weight [out, taps · in] as that of the convolution which takes the gradient of its
  /// images, [in, taps · out] with the taps in reverse.
  func flipped(taps: Int) -> SparseEntries {
    let inputs = columns / max(taps, 1)
    var byTap = [[Int]](repeating: [], count: taps)
    for entry in 0..<count { byTap[Int(entryColumns[entry]) / inputs].append(entry) }
    var result = SparseEntries(rows: inputs, columns: taps * rows)
    result.reserve(count)
    for tap in (0..<taps).reversed() {
      for entry in byTap[tap] {
        result.append(
          row: Int(entryColumns[entry]) % inputs,
          column: (taps - 1 - tap) * rows + Int(entryRows[entry]), source: Int(sources[entry]))
      }
    }
    return result
  }

  /// The positions in the row-major matrix.
  var positions: [Int] {
    (0..<count).map { Int(entryRows[$0]) * columns + Int(entryColumns[$0]) }
  }
}
