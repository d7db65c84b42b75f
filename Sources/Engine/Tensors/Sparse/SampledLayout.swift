import CKernels

/// The places at which a product is taken, by tiles of 32 rows and columns, as the kernel reads them.
struct SampledLayout: Sendable {
  private static let tile = 32
  private static let step = 16  // entries of a tile are filled up to a multiple of this

  private let rows: Int
  private let columns: Int
  private let starts: [Int32]
  private var tileRows: [UInt8]
  private var tileColumns: [UInt8]
  private var positions: [Int32]

  init(_ entries: SparseEntries) {
    (rows, columns) = (entries.rows, entries.columns)
    let across = (columns + Self.tile - 1) / Self.tile
    let tiles = (rows + Self.tile - 1) / Self.tile * across
    func tile(_ entry: Int) -> Int {
      Int(entries.entryRows[entry]) / Self.tile * across
        + Int(entries.entryColumns[entry]) / Self.tile
    }
    var counts = [Int32](repeating: 0, count: tiles)
    for entry in 0..<entries.count { counts[tile(entry)] += 1 }
    var starts: [Int32] = [0]
    for count in counts {
      let step = Int32(Self.step)
      starts.append(starts[starts.count - 1] + (count + step - 1) / step * step)
    }
    let total = Int(starts[tiles])
    tileRows = [UInt8](repeating: 0, count: total)
    tileColumns = tileRows
    positions = [Int32](repeating: -1, count: total)
    var next = starts
    for entry in 0..<entries.count {
      let (row, column) = (entries.entryRows[entry], entries.entryColumns[entry])
      let tile = tile(entry)
      let place = Int(next[tile])
      next[tile] += 1
      tileRows[place] = UInt8(truncatingIfNeeded: row % Int32(Self.tile))
      tileColumns[place] = UInt8(truncatingIfNeeded: column % Int32(Self.tile))
      positions[place] = row * Int32(truncatingIfNeeded: columns) + column
    }
    self.starts = starts
  }

  func withMatrix(_ body: (UnsafePointer<snb_sampled_matrix>) -> Void) {
    unsafe starts.withUnsafeBufferPointer { starts in
      unsafe tileRows.withUnsafeBufferPointer { tileRows in
        unsafe tileColumns.withUnsafeBufferPointer { tileColumns in
          unsafe positions.withUnsafeBufferPointer { positions in
            var matrix = unsafe snb_sampled_matrix(
              rows: rows, columns: columns, starts: starts.baseAddress,
              tile_rows: tileRows.baseAddress, tile_columns: tileColumns.baseAddress,
              positions: positions.baseAddress)
            unsafe body(&matrix)
          }
        }
      }
    }
  }
}
