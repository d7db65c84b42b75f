import Numerics
import Tensors
import Testing

@testable import Datasets

@Suite struct InstanceNoiseTests {
  private let labels = (0..<4_000).map { $0 * 7 % 5 }

  private func features(_ seed: UInt64) -> Tensor {
    var generator = SeededGenerator(seed: seed)
    return Tensor.normal([4_000, 6], using: &generator)
  }

  // Each label is wrong with a probability of mean r: of 4,000 the share has a standard deviation
  // below sqrt(0.25 / 4000) = 0.008. Five of these.
  @Test(arguments: [0.2, 0.4])
  func `instance-dependent noise has its rate and no right label among the drawn`(rate: Double) {
    let noisy = NoisyLabels.instanceDependent(
      labels, features: features(1), classCount: 5, rate: rate, using: SeededGenerator(seed: 2))
    #expect(abs(noisy.wrongShare - rate) < 0.04)
    #expect(noisy.wrong == noisy.touched)
  }

  // Which class a label goes to depends on the features: among the wrong labels of one class, those
  // with a positive and a negative first feature go to other classes than chance would have it.
  @Test func `the features decide where a label goes`() {
    let features = features(3)
    let noisy = NoisyLabels.instanceDependent(
      labels, features: features, classCount: 5, rate: 0.4, using: SeededGenerator(seed: 4))
    let scalars = features.scalars
    var statistic = 0.0
    for label in 0..<5 {
      let wrong = noisy.wrong.filter { labels[$0] == label }
      for target in 0..<5 where target != label {
        let reached = wrong.filter { noisy.labels[$0] == target }
        let positive = reached.count { scalars[$0 * 6] > 0 }
        let expected = Double(reached.count) / 2
        if expected > 5 {
          statistic += (Double(positive) - expected) * (Double(positive) - expected) * 2 / expected
        }
      }
    }
    // Chance gives a chi-squared of 20 degrees at most: above 45 once in 800.
    #expect(statistic > 45)
  }

  @Test func `a rate of nothing leaves all labels`() {
    let noisy = NoisyLabels.instanceDependent(
      labels, features: features(1), classCount: 5, rate: 0, using: SeededGenerator(seed: 2))
    #expect(noisy.labels == labels && noisy.touched.isEmpty)
  }

  // Class 0 keeps 0.9 of 2,000 labels, class 1 all: 200 wrong, deviation sqrt(2000 * 0.09) = 13.4.
  @Test func `human-like noise follows the rows of the confusion`() {
    let labels = (0..<4_000).map { $0 % 2 }
    let noisy = NoisyLabels.humanLike(
      labels, confusion: [[900, 0, 100], [0, 7, 0], [0, 0, 1]], using: SeededGenerator(seed: 5))
    #expect(abs(noisy.wrong.count - 200) < 67)
    #expect(noisy.wrong.allSatisfy { labels[$0] == 0 && noisy.labels[$0] == 2 })
  }
}
