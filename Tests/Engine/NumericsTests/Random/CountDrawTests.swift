import Foundation
import Numerics
import Testing

/// Draws of counts against the probabilities of their distributions, by Pearson's χ² at 10⁻⁴.
@Suite struct CountDrawTests {
  private static let drawCount = 10_000

  private static func counts(below limit: Int, _ draw: () -> Int) -> [Int] {
    var counts = [Int](repeating: 0, count: limit + 1)
    for _ in 0..<drawCount { counts[min(draw(), limit)] += 1 }
    return counts
  }

  @Test(arguments: [0.01, 0.7, 9.5, 10, 33.3, 400])
  func `Poisson draws have its probabilities`(rate: Double) {
    var generator = SeededGenerator(seed: 11)
    let limit = Int(rate + 8 * rate.squareRoot()) + 3
    var probabilities = (0..<limit).map {
      exp(Double($0) * log(rate) - rate - lgamma(Double($0 + 1)))
    }
    probabilities.append(1 - probabilities.reduce(0, +))
    let fit = chiSquare(
      Self.counts(below: limit) { generator.poisson(rate) }, probabilities)
    #expect(fit.freedom >= 1)
    #expect(fit.value < chiSquareBound(fit.freedom))
  }

  @Test(arguments: [(1, 0.5), (7, 0.3), (40, 0.9), (40, 0.5), (1000, 0.02), (300, 0.6)])
  func `binomial draws have its probabilities`(trials: Int, probability: Double) {
    var generator = SeededGenerator(seed: 12)
    let n = Double(trials)
    let probabilities = (0...trials).map { k in
      let k = Double(k)
      let ways = lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1)
      return exp(ways + k * log(probability) + (n - k) * log(1 - probability))
    }
    let fit = chiSquare(
      Self.counts(below: trials) { generator.binomial(trials, probability) }, probabilities)
    #expect(fit.freedom >= 1)
    #expect(fit.value < chiSquareBound(fit.freedom))
  }

  @Test func `a great rate keeps mean and variance`() {
    var generator = SeededGenerator(seed: 13)
    let draws = (0..<10_000).map { _ in Double(generator.poisson(1e8)) }
    let mean = draws.reduce(0, +) / 10_000
    let variance = draws.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 10_000
    // Five standard errors: √(λ / n), and λ √(2 / n).
    #expect(abs(mean - 1e8) < 5 * 100)
    #expect(abs(variance / 1e8 - 1) < 5 * 0.0142)
  }

  @Test func `certain outcomes need no luck`() {
    var generator = SeededGenerator(seed: 14)
    #expect(generator.poisson(0) == 0)
    #expect(generator.binomial(0, 0.3) == 0)
    #expect(generator.binomial(50, 0) == 0)
    #expect(generator.binomial(50, 1) == 50)
  }

  @Test func `parameters out of range stop the program`() async {
    let rate = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      var generator = SeededGenerator(seed: 1)
      _ = generator.poisson(-1)
    }
    #expect(
      message(rate).contains("the rate of a Poisson distribution lies in 0...2^31, not at -1"))
    let trials = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      var generator = SeededGenerator(seed: 1)
      _ = generator.binomial(3, 1.5)
    }
    #expect(message(trials).contains("no binomial distribution of 3 trials with probability 1.5"))
  }

  private func message(_ result: ExitTest.Result?) -> String {
    String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
  }
}
