import Foundation
import Numerics
import Testing

@Suite struct SimplexDrawTests {
  @Test func `Gumbel draws have its distribution`() {
    var generator = SeededGenerator(seed: 31)
    let draws = (0..<10_000).map { _ in generator.gumbel() }
    #expect(kolmogorov(draws) { exp(-exp(-$0)) } < 2.23)
  }

  @Test func `exponential draws have its distribution`() {
    var generator = SeededGenerator(seed: 32)
    let draws = (0..<10_000).map { _ in generator.exponential() }
    #expect(kolmogorov(draws) { 1 - exp(-$0) } < 2.23)
  }

  // Closed forms: 1 - exp(-x) (1 + x), and x^a for the second parameter 1.
  @Test func `gamma and beta draws have their distributions`() {
    var generator = SeededGenerator(seed: 33)
    let gammas = (0..<5_000).map { _ in generator.gamma(shape: 2) }
    #expect(kolmogorov(gammas) { 1 - exp(-$0) * (1 + $0) } < 2.23)
    let betas = (0..<5_000).map { _ in generator.beta(0.4, 1) }
    #expect(kolmogorov(betas) { pow($0, 0.4) } < 2.23)
  }

  @Test func `Dirichlet draws have its means and variances and sum to one`() {
    var generator = SeededGenerator(seed: 34)
    let concentrations = [0.3, 1, 2.7]
    let draws = (0..<8_000).map { _ in generator.dirichlet(concentrations) }
    #expect(draws.allSatisfy { abs($0.reduce(0, +) - 1) < 1e-12 })
    for (index, concentration) in concentrations.enumerated() {
      // a / A and a (A - a) / (A² (A + 1)) with A = 4; five standard errors, the second by a bound.
      let mean = draws.reduce(0) { $0 + $1[index] } / 8_000
      let variance = draws.reduce(0) { $0 + ($1[index] - mean) * ($1[index] - mean) } / 8_000
      let expected = concentration * (4 - concentration) / 80
      #expect(abs(mean - concentration / 4) < 5 * (expected / 8_000).squareRoot())
      #expect(abs(variance / expected - 1) < 0.12)
    }
    // Each share alone has a beta distribution; of (1, 3) it is 1 - (1 - x)³.
    #expect(kolmogorov(draws.map { $0[1] }) { 1 - pow(1 - $0, 3) } < 2.23)
  }

  @Test func `tiny concentrations still give shares`() {
    var generator = SeededGenerator(seed: 35)
    let draws = (0..<400).map { _ in generator.dirichlet([1e-5, 1e-5]) }
    #expect(draws.allSatisfy { abs($0[0] + $0[1] - 1) < 1e-12 })
    // Nearly all of the mass lies at the two corners, evenly.
    #expect(abs(draws.count { $0[0] > 0.5 } - 200) < 50)
  }
}
