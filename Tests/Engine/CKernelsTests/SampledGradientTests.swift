import CKernels
import Numerics
import Testing

@Suite struct SampledGradientTests {
  /// One whole tile and a part of another; 300 terms are taken in two runs.
  @Test func `gradients at sampled places have the bits of the whole product`() {
    var generator = SeededGenerator(seed: 9)
    let (rows, columns, terms) = (20, 40, 300)
    let dy = Samples(count: terms * rows, from: &generator)
    let x = Samples(count: terms * columns, from: &generator)
    let whole = outcome(count: rows * columns) { result in
      unsafe snb_gemm(
        true, false, rows, columns, terms, dy.start, rows, x.start, columns, result.start, columns,
        false, nil)
    }
    var (starts, tileRows, tileColumns): ([Int32], [UInt8], [UInt8]) = ([0], [], [])
    var positions: [Int32] = []
    var expected = [Float](repeating: 0, count: rows * columns)
    for tile in 0..<2 {
      for row in 0..<rows {
        for column in tile * 32..<min(columns, tile * 32 + 32) where (row + column) % 3 == 0 {
          tileRows.append(UInt8(row))
          tileColumns.append(UInt8(column - tile * 32))
          positions.append(Int32(row * columns + column))
          expected[row * columns + column] = whole[row * columns + column]
        }
      }
      while positions.count % 16 != 0 {
        tileRows.append(0)
        tileColumns.append(0)
        positions.append(-1)
      }
      starts.append(Int32(positions.count))
    }
    let found = outcome([Float](repeating: 0, count: rows * columns)) { gradient in
      unsafe starts.withUnsafeBufferPointer { starts in
        unsafe positions.withUnsafeBufferPointer { positions in
          unsafe tileRows.withUnsafeBufferPointer { tileRows in
            unsafe tileColumns.withUnsafeBufferPointer { tileColumns in
              var matrix = unsafe snb_sampled_matrix(
                rows: rows, columns: columns, starts: starts.baseAddress,
                tile_rows: tileRows.baseAddress, tile_columns: tileColumns.baseAddress,
                positions: positions.baseAddress)
              unsafe snb_sampled_gradient(&matrix, terms, dy.start, x.start, gradient.start)
            }
          }
        }
      }
    }
    #expect(bits(found) == bits(expected))
  }
}
