import CKernels

/// N of each M neighbours as the kernel reads them: blocks of columns, in each the rows one after the
/// other.
struct PackedLayout: Sendable {
  /// The columns of a block, at least: its rows of the other factor fill two thirds of the first cache.
  private static let leastBlock = 64

  let rows: Int
  let columns: Int
  let kept: Int
  let groupSize: Int
  private let block: Int
  private let offsets: [UInt16]
  private let sources: IndexBuffer  // which entry, counted row by row, lies at each place

  /// Entries row by row, of which each group holds `kept`.
  init(columnsOfEntries: [Int], rows: Int, columns: Int, kept: Int, groupSize: Int) {
    (self.rows, self.columns) = (rows, columns)
    (self.kept, self.groupSize) = (kept, groupSize)
    block = (Self.leastBlock + groupSize - 1) / groupSize * groupSize
    let (inRow, inBlock) = (columns / groupSize * kept, block / groupSize * kept)
    var offsets: [UInt16] = []
    var order: [Int] = []
    offsets.reserveCapacity(columnsOfEntries.count)
    order.reserveCapacity(columnsOfEntries.count)
    for first in stride(from: 0, to: inRow, by: inBlock) {
      let begin = first / kept * groupSize
      for row in 0..<rows {
        for entry in row * inRow + first..<row * inRow + min(first + inBlock, inRow) {
          order.append(entry)
          offsets.append(UInt16(64 * (columnsOfEntries[entry] - begin)))
        }
      }
    }
    self.offsets = offsets
    sources = IndexBuffer(order, below: max(order.count, 1), in: "PackedSparseMatrix")
  }

  /// Values that lie row by row, in this order.
  func values(from source: Tensor) -> Tensor {
    Kernels.gatherRows(source, sources, width: 1, shape: [sources.count])
  }

  func withMatrix<Result>(
    _ values: Tensor, _ body: (UnsafePointer<snb_packed_matrix>) -> Result
  ) -> Result {
    unsafe offsets.withUnsafeBufferPointer { offsets in
      var matrix = unsafe snb_packed_matrix(
        rows: rows, columns: columns, n: kept, m: groupSize, block: block,
        offsets: offsets.baseAddress, values: values.storage.pointer)
      return unsafe body(&matrix)
    }
  }
}
