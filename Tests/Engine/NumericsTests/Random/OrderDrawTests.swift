import Foundation
import Numerics
import Testing

@Suite struct OrderDrawTests {
  @Test func `normal draws have the normal distribution`() {
    var generator = SeededGenerator(seed: 51)
    let draws = (0..<10_000).map { _ in generator.normalDouble() }
    #expect(kolmogorov(draws) { (1 + erf($0 / 2.0.squareRoot())) / 2 } < 2.23)
  }

  @Test func `all orders of four are equally likely`() {
    var generator = SeededGenerator(seed: 52)
    var counts: [[Int]: Int] = [:]
    for _ in 0..<12_000 { counts[generator.permutation(of: 4), default: 0] += 1 }
    #expect(counts.count == 24)
    let fit = chiSquare(Array(counts.values), Array(repeating: 1 / 24.0, count: 24))
    #expect(fit.value < chiSquareBound(23))
  }

  @Test func `all ordered pairs without replacement are equally likely`() {
    var generator = SeededGenerator(seed: 53)
    var counts: [[Int]: Int] = [:]
    for _ in 0..<10_000 { counts[generator.sample(2, of: 5), default: 0] += 1 }
    #expect(counts.count == 20)
    let fit = chiSquare(Array(counts.values), Array(repeating: 1 / 20.0, count: 20))
    #expect(fit.value < chiSquareBound(19))
  }
}
