import Foundation
import Numerics
import Testing

@Suite struct SeededDistributionTests {
  @Test func `a generator survives being written and read in the middle of a block`() throws {
    var generator = SeededGenerator(seed: 8).stream("weights")
    for _ in 0..<3 { _ = generator.next() }
    let data = try JSONEncoder().encode(generator)
    var read = try JSONDecoder().decode(SeededGenerator.self, from: data)
    #expect(read == generator)
    #expect((0..<5).map { _ in read.next() } == (0..<5).map { _ in generator.next() })
  }

  @Test(arguments: [0.2, 1, 2.5, 30])
  func `gamma draws have its mean and variance`(shape: Double) {
    var generator = SeededGenerator(seed: 1)
    let draws = (0..<40_000).map { _ in generator.gamma(shape: shape) }
    let mean = draws.reduce(0, +) / 40_000
    let variance = draws.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 40_000
    // Five standard errors; the fourth central moment is 3 k^2 + 6 k.
    #expect(abs(mean - shape) < 5 * (shape / 40_000).squareRoot())
    #expect(abs(variance - shape) < 5 * ((2 * shape * shape + 6 * shape) / 40_000).squareRoot())
  }

  @Test func `beta draws have its mean and variance`() {
    var generator = SeededGenerator(seed: 2)
    let (a, b) = (0.4, 1.6)
    let draws = (0..<40_000).map { _ in generator.beta(a, b) }
    let mean = draws.reduce(0, +) / 40_000
    let variance = draws.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 40_000
    #expect(draws.allSatisfy { (0...1).contains($0) })
    // a / (a + b) and a b / ((a + b)^2 (a + b + 1)); five standard errors, the second by a bound.
    #expect(abs(mean - 0.2) < 5 * (variance / 40_000).squareRoot())
    #expect(abs(variance - 0.64 / 12) < 0.003)
  }

  @Test func `a sample is the head of a shuffle and uniform over places`() {
    var generator = SeededGenerator(seed: 3)
    var counts = [Int](repeating: 0, count: 10)
    for _ in 0..<20_000 {
      for number in generator.sample(3, of: 10) { counts[number] += 1 }
    }
    // Five standard deviations of a binomial count with 20,000 draws at 0.3.
    #expect(counts.allSatisfy { abs($0 - 6000) < 325 })
    #expect(generator.sample(10, of: 10).sorted() == Array(0..<10))
    #expect(generator.shuffled(["a", "b", "c"]).sorted() == ["a", "b", "c"])
  }

  @Test func `uniform draws stay inside of a range that rounding could leave`() {
    var generator = SeededGenerator(seed: 4)
    let range: Range<Float> = 1..<(1 as Float).nextUp
    #expect((0..<1000).allSatisfy { _ in range.contains(generator.uniform(in: range)) })
  }
}
