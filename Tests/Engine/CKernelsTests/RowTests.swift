import CKernels
import Foundation
import Numerics
import Testing

@Suite struct RowTests {
  @Test(arguments: [
    (1, 1, 1), (3, 17, 1), (2, 33, 5), (5, 1, 64), (1, 100_000, 1), (4, 64, 33), (700, 10, 1),
    (3, 5000, 1), (1, 300, 300),
  ])
  func `reductions agree with plain loops`(outer: Int, count: Int, inner: Int) {
    var generator = SeededGenerator(seed: 10)
    let x = Samples(count: outer * count * inner, from: &generator)
    func column(_ index: Int) -> [Double] {
      (0..<count).map { Double(x[(index / inner * count + $0) * inner + index % inner]) }
    }
    func found(_ reduction: snb_reduction) -> [Float] {
      outcome(count: outer * inner) {
        unsafe snb_reduce(reduction, outer, count, inner, x.start, $0.start)
      }
    }
    let (sums, greatest, least) = (found(SNB_SUM), found(SNB_MAX), found(SNB_MIN))
    for index in 0..<outer * inner {
      let column = column(index)
      let magnitude = column.reduce(0) { $0 + abs($1) }
      #expect(abs(Double(sums[index]) - column.reduce(0, +)) <= 1e-6 * magnitude)
      #expect(Double(greatest[index]) == column.max())
      #expect(Double(least[index]) == column.min())
    }
  }

  @Test func `NaN wins a maximum and the first of equals is chosen`() {
    let x = Samples([1, 7, 7, 0, 3, .nan, .nan, 9, -1, -1, -1, -1])
    let found = outcome(count: 6) { out in
      var index = [Int32](repeating: -1, count: 3)
      unsafe snb_row_arg_max(3, 4, x.start, &index)
      for row in 0..<3 { out[row] = Float(index[row]) }
      unsafe snb_reduce(SNB_MAX, 3, 4, 1, x.start, out.start + 3)
    }
    #expect(bits(found) == bits([1, 1, 0, 7, .nan, -1]))
  }

  @Test func `an empty reduction gives the neutral element`() {
    let x = Samples(count: 1)
    let found = outcome(count: 2) { out in
      unsafe snb_reduce(SNB_SUM, 1, 0, 1, x.start, out.start)
      unsafe snb_reduce(SNB_MAX, 1, 0, 1, x.start, out.start + 1)
    }
    #expect(found == [0, -.infinity])
  }

  @Test(arguments: [(1, 1), (3, 17), (64, 10), (5, 5000), (200, 33), (2, 64)])
  func `softmax and its gradients agree with Double`(rows: Int, width: Int) {
    var generator = SeededGenerator(seed: 11)
    let x = Samples((0..<rows * width).map { _ in 4 * generator.normal() })
    let dy = Samples(count: rows * width, from: &generator)
    var (y, logY, dx, logDX): ([Double], [Double], [Double], [Double]) = ([], [], [], [])
    for row in 0..<rows {
      let values = (0..<width).map { Double(x[row * width + $0]) }
      let up = (0..<width).map { Double(dy[row * width + $0]) }
      let logSum = log(values.reduce(0) { $0 + exp($1) })
      let share = values.map { exp($0 - logSum) }
      let mean = zip(share, up).reduce(0) { $0 + $1.0 * $1.1 }
      let total = up.reduce(0, +)
      y += share
      logY += values.map { $0 - logSum }
      dx += zip(share, up).map { $0 * ($1 - mean) }
      logDX += zip(share, up).map { $1 - $0 * total }
    }
    let foundY = outcome(count: y.count) { unsafe snb_softmax(rows, width, x.start, $0.start) }
    #expect(distance(foundY, y) < 2e-6)
    let foundLog = outcome(count: y.count) {
      unsafe snb_log_softmax(rows, width, x.start, $0.start)
    }
    #expect(distance(foundLog, logY) < 1e-6)
    let (output, logOutput) = (Samples(foundY), Samples(foundLog))
    let foundDX = outcome(count: y.count) {
      unsafe snb_softmax_gradient(rows, width, output.start, dy.start, $0.start)
    }
    #expect(distance(foundDX, dx) < 3e-6)
    let foundLogDX = outcome(count: y.count) {
      unsafe snb_log_softmax_gradient(rows, width, logOutput.start, dy.start, $0.start)
    }
    #expect(distance(foundLogDX, logDX) < 3e-6)
  }

  /// Enough of them to be shared among threads; the last share is a smaller one.
  @Test(arguments: [1, 3]) func `many rows are gathered by several threads`(width: Int) {
    let (rows, count) = (100, 30_001)
    let x = Samples((0..<rows * width).map { Float($0) })
    let index = (0..<count).map { Int32($0 * 7919 % rows) }
    let gathered = outcome(count: count * width) { y in
      unsafe index.withUnsafeBufferPointer { index in
        unsafe snb_gather_rows(count, width, index.baseAddress, x.start, y.start)
      }
    }
    let expected = (0..<count * width).map { Float(Int(index[$0 / width]) * width + $0 % width) }
    #expect(gathered == expected)
  }

  @Test func `rows are gathered and added in ascending order`() {
    let x = Samples([1, 2, 3, 4, 5, 6])
    let gathered = outcome(count: 6) {
      unsafe snb_gather_rows(3, 2, [2, 0, 2], x.start, $0.start)
    }
    #expect(gathered == [5, 6, 1, 2, 5, 6])
    let added = outcome([0, 0, 10, 10]) {
      unsafe snb_scatter_add_rows(3, 2, [1, 0, 1], x.start, $0.start)
    }
    #expect(added == [3, 4, 16, 18])
    let scattered = outcome([0, 0, 0]) {
      unsafe snb_scatter_add(4, [2, 0, 2, 2], x.start, $0.start)
    }
    #expect(scattered == [2, 0, 8])
  }
}
