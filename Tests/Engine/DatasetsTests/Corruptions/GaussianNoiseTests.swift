import Digests
import Numerics
import Tensors
import Testing

@testable import Datasets

@Suite struct GaussianNoiseTests {
  private let grey = LabeledImages(
    name: "grey", images: Tensor.full([2, 100, 100, 1], value: 0.5), labels: [0, 0],
    classNames: ["grey"], fingerprint: Digest(of: "grey"))

  // Of 20,000 draws the mean has a standard deviation of σ / 141, the variance one of 1 % of σ².
  @Test func `the noise has mean zero and the standard deviation asked for`() {
    let noisy = grey.addingGaussianNoise(standardDeviation: 0.1, using: SeededGenerator(seed: 1))
    let noise = noisy.images.scalars.map { Double($0) - 0.5 }
    let mean = noise.reduce(0, +) / 20_000
    let variance = noise.reduce(0) { $0 + $1 * $1 } / 20_000
    #expect(abs(mean) < 5 * 0.1 / 141)
    #expect(abs(variance / 0.01 - 1) < 0.05)
    #expect(noisy.images[0].scalars != noisy.images[1].scalars)
    #expect(noisy.labels == grey.labels)
  }

  @Test func `values stay between black and white`() {
    let noisy = grey.addingGaussianNoise(standardDeviation: 2, using: SeededGenerator(seed: 1))
    let scalars = noisy.images.scalars
    #expect(scalars.min() == 0 && scalars.max() == 1)
  }

  @Test func `strength and seed decide the fingerprint`() {
    let fingerprints = [(0.1, 1), (0.1, 1), (0.2, 1), (0.1, 2)].map { strength, seed in
      grey.addingGaussianNoise(standardDeviation: strength, using: SeededGenerator(seed: seed))
        .fingerprint
    }
    #expect(fingerprints[0] == fingerprints[1])
    #expect(Set(fingerprints + [grey.fingerprint]).count == 4)
  }
}
