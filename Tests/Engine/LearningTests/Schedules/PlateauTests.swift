import Learning
import Testing

@Suite struct PlateauTests {
  // PyTorch 2.15: ReduceLROnPlateau(SGD([w], lr=1.0), factor=0.5, patience=1, cooldown=1,
  // threshold=0.01, min_lr=0.2), lr after each s.step(v).
  let losses = [5, 4, 3.99, 3.98, 3.97, 3.96, 3.95, 3.94, 2, 2, 2, 2, 2, 2, 2, 2]
  let rates: [Float] = [
    1, 1, 1, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.25, 0.25, 0.25, 0.2, 0.2, 0.2,
  ]

  @Test func `the rate falls as PyTorch's does`() {
    var plateau = Plateau(
      rate: 1, factor: 0.5, patience: 1, leastChange: 0.01, rest: 1, leastRate: 0.2)
    #expect(losses.map { plateau.rate(after: $0) }.elementsEqual(rates))
  }

  @Test func `a metric that should grow is watched too`() {
    var plateau = Plateau(rate: 1, goal: .greatest, factor: 0.5, patience: 1)
    #expect([0.1, 0.2, 0.2, 0.2, 0.3].map { plateau.rate(after: $0) } == [1, 1, 1, 0.5, 0.5])
  }

  @Test func `NaN is no improvement`() {
    var plateau = Plateau(rate: 1, factor: 0.5, patience: 0)
    #expect([Double.nan, 1, .nan].map { plateau.rate(after: $0) } == [0.5, 0.5, 0.25])
  }
}
