import CKernels
import Numerics
import Testing

/// Against the dense product of the same matrix with zeros, on every instruction set and 1 and 2
/// threads.
@Suite struct SparseProductKernelTests {
  private struct Problem {
    let (rows, columns, width): (Int, Int, Int)
    let weight, x, turned, bias: Samples

    init(keepsPlace: (Int) -> Bool, width: Int) {
      var generator = SeededGenerator(seed: 4)
      (rows, columns, self.width) = (37, 84, width)
      weight = Samples(count: rows * columns, from: &generator)
      x = Samples(count: columns * width, from: &generator)
      turned = Samples(count: columns * width)
      bias = Samples(count: rows, from: &generator)
      for place in 0..<rows * columns where !keepsPlace(place) { weight[place] = 0 }
      for place in 0..<columns * width {
        turned[place % width * columns + place / width] = x[place]
      }
    }

    /// [width, rows] plus the bias; and the same turned around.
    func expected(transposes: Bool) -> [Float] {
      let product = outcome(count: width * rows) { y in
        unsafe snb_gemm(
          false, true, width, rows, columns, turned.start, columns, weight.start, columns, y.start,
          rows, false, bias.start)
      }
      guard !transposes else { return product }
      return (0..<rows * width).map { product[$0 % width * rows + $0 / width] }
    }
  }

  @Test(arguments: [(false, 84), (false, 16), (true, 84), (true, 16), (true, 30)], [1, 45, 150])
  func `compressed rows in blocks have the dense product's bits`(
    form: (transposes: Bool, block: Int), width: Int
  ) {
    let problem = Problem(keepsPlace: { $0 &* 2_654_435_761 >> 7 & 7 == 0 }, width: width)
    var (starts, places, values): ([Int32], [Int32], [Float]) = ([0], [], [])
    for first in stride(from: 0, to: problem.columns, by: form.block) {
      for row in 0..<problem.rows {
        for column in first..<min(first + form.block, problem.columns)
        where problem.weight[row * problem.columns + column] != 0 {
          places.append(Int32(column - first))
          values.append(problem.weight[row * problem.columns + column])
        }
        starts.append(Int32(places.count))
      }
    }
    let kept = Samples(values)
    let found = outcome(count: problem.rows * width) { y in
      unsafe starts.withUnsafeBufferPointer { starts in
        unsafe places.withUnsafeBufferPointer { places in
          var matrix = unsafe snb_sparse_matrix(
            rows: problem.rows, columns: problem.columns, block: form.block,
            starts: starts.baseAddress, places: places.baseAddress, values: kept.start)
          let x = form.transposes ? problem.turned : problem.x
          #expect(
            unsafe snb_sparse_product(
              &matrix, form.transposes, width, x.start, problem.bias.start, y.start))
        }
      }
    }
    #expect(bits(found) == bits(problem.expected(transposes: form.transposes)))
  }

  /// Of 37 rows in triples and a single one, and 84 columns in a whole block and a narrower one.
  ///
  /// Blocks of 64 columns have the 32 or 16 entries that the kernel was compiled for, those of 60 have
  /// not.
  @Test(
    arguments: [
      (false, 2, 4, 60), (false, 2, 4, 64), (true, 2, 4, 60), (true, 1, 4, 64), (false, 3, 12, 60),
    ], [45, 150])
  func `packed rows have the dense product's bits`(
    form: (transposes: Bool, kept: Int, group: Int, block: Int), width: Int
  ) {
    let (kept, group, block) = (form.kept, form.group, form.block)
    let problem = Problem(
      keepsPlace: { ($0 % group * 5 + $0 / group) % group < kept }, width: width)
    var (offsets, values): ([UInt16], [Float]) = ([], [])
    for first in stride(from: 0, to: problem.columns, by: block) {
      for row in 0..<problem.rows {
        for column in first..<min(first + block, problem.columns) {
          let value = problem.weight[row * problem.columns + column]
          if value == 0 { continue }
          offsets.append(UInt16(64 * (column - first)))
          values.append(value)
        }
      }
    }
    let packed = Samples(values)
    let found = outcome(count: problem.rows * width) { y in
      unsafe offsets.withUnsafeBufferPointer { offsets in
        var matrix = unsafe snb_packed_matrix(
          rows: problem.rows, columns: problem.columns, n: kept, m: group, block: block,
          offsets: offsets.baseAddress, values: packed.start)
        let x = form.transposes ? problem.turned : problem.x
        #expect(
          unsafe snb_packed_product(
            &matrix, form.transposes, width, x.start, problem.bias.start, y.start))
      }
    }
    #expect(bits(found) == bits(problem.expected(transposes: form.transposes)))
  }

  /// 150 columns: a run of eight vectors, one vector, and single columns.
  @Test func `a gathered product has the bits of the product of the gathered rows`() {
    var generator = SeededGenerator(seed: 5)
    let (rows, width) = (3, 150)
    let index: [Int32] = [7, 0, 3, 3, 9]
    let x = Samples(count: rows * index.count, from: &generator)
    let weight = Samples(count: 10 * width, from: &generator)
    let taken = Samples(index.flatMap { row in (0..<width).map { weight[Int(row) * width + $0] } })
    let expected = outcome(count: rows * width) { y in
      unsafe snb_gemm(
        false, false, rows, width, index.count, x.start, index.count, taken.start, width, y.start,
        width, false, nil)
    }
    let found = outcome(count: rows * width) { y in
      unsafe index.withUnsafeBufferPointer { index in
        unsafe snb_gathered_product(
          rows, index.count, index.baseAddress, width, x.start, weight.start, y.start)
      }
    }
    #expect(bits(found) == bits(expected))
  }
}
