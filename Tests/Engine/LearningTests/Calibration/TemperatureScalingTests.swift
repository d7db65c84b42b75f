import Learning
import Numerics
import Tensors
import Testing

@Suite struct TemperatureScalingTests {
  @Test func `six rows agree with SciPy`() {
    // p = softmax(z / T, 1); brentq of np.mean((p * z).sum(1) - z[range(6), y]) in T
    let scaling = TemperatureScaling.fit(ProperScoreTests.logits, ProperScoreTests.labels)
    // The logits are rounded to Float, 0.2 and 0.1 among them.
    #expect(abs(scaling.temperature - 1.27461990) < 1e-6)
    #expect(abs(scaling.negativeLogLikelihoodBefore - 0.7174746235) < 1e-8)
    #expect(abs(scaling.negativeLogLikelihoodAfter - 0.7033290504) < 1e-8)
  }

  @Test(arguments: [0.02, 0.5, 1, 3, 40])
  func `two classes have a closed form`(scale: Double) {
    // Three of four rows are right with gap g: σ(g/T) = 3/4, so T = g / log 3.
    let gap = Float(2 * scale)
    let logits = Tensor([gap, 0, gap, 0, gap, 0, gap, 0], shape: [4, 2])
    let scaling = TemperatureScaling.fit(logits, [0, 0, 0, 1])
    #expect(abs(scaling.temperature * 1.0986122886681098 / Double(gap) - 1) < 1e-7)
  }

  @Test func `scaling by the fitted temperature leaves nothing to fit`() {
    var generator = SeededGenerator(seed: 4)
    let logits = Tensor.normal([200, 5], deviation: 4, using: &generator)
    let labels = logits.argMax().map {
      generator.uniform() < 0.7 ? $0 : (generator.integer(below: 5))
    }
    let scaling = TemperatureScaling.fit(logits, labels)
    let again = TemperatureScaling.fit(scaling(logits), labels)
    #expect(abs(again.temperature - 1) < 1e-5)
    #expect(scaling.negativeLogLikelihoodAfter < scaling.negativeLogLikelihoodBefore)
    #expect(scaling(logits).argMax() == logits.argMax())
  }

  @Test func `data that want certainty or none end at the borders`() {
    let logits = Tensor([2, 0, 0, 2], shape: [2, 2])
    #expect(TemperatureScaling.fit(logits, [0, 1]).temperature == 1e-3)
    #expect(TemperatureScaling.fit(logits, [1, 0]).temperature == 1e3)
  }
}
