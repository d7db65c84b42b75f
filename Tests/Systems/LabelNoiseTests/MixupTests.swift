import Numerics
import Tensors
import Testing

@testable import LabelNoise

@Suite struct MixupTests {
  @Test func `a sample is at least half its own`() {
    var generator = SeededGenerator(seed: 1)
    let shares = (0..<500).map { _ in Mixup(count: 4, alpha: 1, using: &generator).share }
    #expect(shares.allSatisfy { (0.5...1).contains($0) })
    // Beta(1, 1) is uniform, so that max(l, 1 − l) has the mean 3/4 and the deviation 1/√48 = 0.144;
    // the mean of 500 deviates by 0.0065. Five of these.
    #expect(abs(shares.reduce(0, +) / 500 - 0.75) < 0.033)
  }

  @Test func `an alpha of zero mixes nothing`() {
    var generator = SeededGenerator(seed: 1)
    let mixup = Mixup(count: 3, alpha: 0, using: &generator)
    let rows = Tensor([1, 2, 3], shape: [3, 1])
    #expect(mixup.share == 1)
    #expect(mixup(rows).scalars == [1, 2, 3])
  }

  @Test func `every row is blended with its partner`() {
    var generator = SeededGenerator(seed: 2)
    let mixup = Mixup(count: 3, alpha: 1, using: &generator)
    let values: [Float] = [1, 20, 300]
    let mixed = mixup(Tensor(values, shape: [3, 1])).scalars
    for row in 0..<3 {
      let expected = mixup.share * values[row] + (1 - mixup.share) * values[mixup.partners[row]]
      #expect(abs(mixed[row] - expected) < 1e-4)
    }
  }
}
