import Numerics
import Testing

@testable import Datasets

@Suite struct NoisyLabelsTests {
  private let labels = (0..<10_000).map { $0 * 7 % 10 }

  @Test(arguments: [(0.0, 0), (0.2, 2000), (0.40001, 4001), (0.07, 700), (1, 10_000)])
  func `symmetric noise touches exactly the rounded-up share`(rate: Double, touched: Int) {
    let noisy = NoisyLabels.symmetric(
      labels, classCount: 10, rate: rate, using: SeededGenerator(seed: 1))
    #expect(noisy.touched.count == touched)
    #expect(noisy.touched == Set(noisy.touched).sorted())
    let untouched = Set(labels.indices).subtracting(noisy.touched)
    #expect(untouched.allSatisfy { noisy.labels[$0] == labels[$0] })
    #expect(noisy.clean == labels)
  }

  // Each of 4,000 draws is wrong with 0.9: 3,600 with a standard deviation of sqrt(4000 * 0.09) = 19.
  // Each class is drawn 400 times with a standard deviation of sqrt(4000 * 0.09) = 19. Five of these.
  @Test(arguments: [UInt64(1), 2, 3])
  func `symmetric noise draws every class, the right one too`(seed: UInt64) {
    let noisy = NoisyLabels.symmetric(
      labels, classCount: 10, rate: 0.4, using: SeededGenerator(seed: seed))
    #expect(abs(noisy.wrong.count - 3_600) < 95)
    for label in 0..<10 {
      #expect(abs(noisy.touched.count { noisy.labels[$0] == label } - 400) < 95)
    }
    #expect(noisy.wrongShare == Double(noisy.wrong.count) / 10_000)
  }

  @Test func `asymmetric noise exchanges the share of each listed class and no other`() {
    let pairs = [2: 7, 3: 8, 5: 6, 6: 5, 7: 1]
    let noisy = NoisyLabels.asymmetric(
      labels, pairs: pairs, rate: 0.4, using: SeededGenerator(seed: 1))
    for label in 0..<10 {
      let touched = noisy.touched.filter { labels[$0] == label }
      #expect(touched.count == (pairs[label] == nil ? 0 : 400))
      #expect(touched.allSatisfy { noisy.labels[$0] == pairs[label] })
    }
    #expect(noisy.wrong == noisy.touched)
  }

  @Test func `the seed decides which labels are touched`() {
    let draws = [1, 1, 2].map {
      NoisyLabels.symmetric(labels, classCount: 10, rate: 0.2, using: SeededGenerator(seed: $0))
    }
    #expect(draws[0] == draws[1])
    #expect(draws[0].touched != draws[2].touched)
  }
}
