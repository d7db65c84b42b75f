import CKernels

/// Entries as the kernels read them: blocks of columns, in each the rows one after the other.
struct SparseLayout: Sendable {
  let rows: Int
  let columns: Int
  let block: Int
  private let starts: IndexBuffer
  private let places: IndexBuffer
  private let sources: IndexBuffer
  /// Where each entry came to lie.
  let order: [Int32]

  /// Blocks of `block` columns, or of as many as suit the density.
  init(_ entries: SparseEntries, block: Int? = nil) {
    (rows, columns) = (entries.rows, entries.columns)
    let width = max(block ?? min(Self.block(for: entries.density), columns), 1)
    self.block = width
    let blocks = columns == 0 ? 1 : (columns + width - 1) / width
    var next = [Int32](repeating: 0, count: blocks * rows + 1)
    for entry in 0..<entries.count {
      next[Int(entries.entryColumns[entry]) / width * rows + Int(entries.entryRows[entry]) + 1] += 1
    }
    for line in 1..<next.count { next[line] += next[line - 1] }
    starts = IndexBuffer(count: next.count)
    let places = IndexBuffer(count: entries.count)
    let sources = IndexBuffer(count: entries.count)
    unsafe starts.withPointer { starts in
      for line in next.indices { unsafe starts[line] = next[line] }
    }
    var order = entries.sources
    unsafe places.withPointer { places in
      unsafe sources.withPointer { sources in
        for entry in 0..<entries.count {
          let (block, place) = Int(entries.entryColumns[entry]).quotientAndRemainder(
            dividingBy: width)
          let line = block * entries.rows + Int(entries.entryRows[entry])
          let position = Int(next[line])
          next[line] += 1
          unsafe places[position] = Int32(truncatingIfNeeded: place)
          unsafe sources[position] = entries.sources[entry]
          order[entry] = Int32(truncatingIfNeeded: position)
        }
      }
    }
    (self.places, self.sources, self.order) = (places, sources, order)
  }

  /// The number of columns in a block, by measurement.
  ///
  /// The rows of the other factor that a block meets should stay in the nearest cache, while a row of
  /// the block still has some entries; where there are few of them, in the next one.
  private static func block(for density: Double) -> Int {
    density > 0.15 ? 64 : density > 0.07 ? 96 : density > 0.03 ? 128 : 1024
  }

  /// The values in this order.
  func values(from source: Tensor) -> Tensor {
    Kernels.gatherRows(source, sources, width: 1, shape: [sources.count])
  }

  func withMatrix<Result>(
    _ values: Tensor, _ body: (UnsafePointer<snb_sparse_matrix>) -> Result
  ) -> Result {
    unsafe starts.withPointer { starts in
      unsafe places.withPointer { places in
        var matrix = unsafe snb_sparse_matrix(
          rows: rows, columns: columns, block: block, starts: starts, places: places,
          values: values.storage.pointer)
        return unsafe body(&matrix)
      }
    }
  }
}
