import CKernels
import Numerics
import Testing

@Suite struct WeightedRowsTests {
  /// Against a sum in Double, for widths around the sixteen lanes, rows without terms included.
  @Test(arguments: [1, 3, 16, 17, 40])
  func `rows are weighted sums of rows`(width: Int) {
    var generator = SeededGenerator(seed: 3)
    let (planes, rows, sources) = (2, 7, 5)
    let starts: [Int32] = [0, 2, 2, 3, 7, 8, 8, 10]
    let places = (0..<10).map { _ in Int32(generator.integer(below: sources)) }
    let weights = Samples(count: 10, from: &generator)
    let x = Samples(count: planes * sources * width, from: &generator)
    let result = outcome(count: planes * rows * width) { y in
      unsafe snb_weighted_rows(
        planes, rows, sources, width, starts, places, weights.start, x.start, y.start)
    }
    var expected: [Double] = []
    for plane in 0..<planes {
      for row in 0..<rows {
        for column in 0..<width {
          var sum = 0.0
          for term in Int(starts[row])..<Int(starts[row + 1]) {
            let place = (plane * sources + Int(places[term])) * width + column
            sum += Double(weights[term]) * Double(x[place])
          }
          expected.append(sum)
        }
      }
    }
    #expect(distance(result, expected) < 3e-7)
  }

  @Test func `many rows are shared by the threads and keep their bits`() {
    let count = 40_000
    let starts = (0...count).map { Int32($0) }
    let places = (0..<count).map { Int32(count - 1 - $0) }
    let weights = Samples(count: count, repeating: 1)
    let x = Samples((0..<count * 3).map { Float($0) })
    let result = outcome(count: count * 3) { y in
      unsafe snb_weighted_rows(1, count, count, 3, starts, places, weights.start, x.start, y.start)
    }
    let isReversed = (0..<count).allSatisfy { row in
      (0..<3).allSatisfy { result[row * 3 + $0] == Float((count - 1 - row) * 3 + $0) }
    }
    #expect(isReversed)
  }
}
