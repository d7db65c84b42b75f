import Numerics
import Tensors
import Testing

@testable import LabelNoise

@Suite struct LinearMemorizationTests {
  private var small: LinearMemorization {
    var linear = LinearMemorization(deviation: 0.1)
    (linear.samples, linear.dimensions) = (60, 50)
    return linear
  }

  /// At w = 0 the gradient is −mean y x, so that w after one step of 0.5 is half of the mean y x.
  @Test func `the first step goes along the mean of labels times inputs`() {
    let generator = SeededGenerator(seed: 1)
    let data = small.draw(by: generator)
    let mean = (data.inputs * data.given).mean(axes: [0]).scalars.map(Double.init)
    let length = mean.reduce(0) { $0 + $1 * $1 }.squareRoot()
    let point = small.points(after: [1], by: generator)[0]
    #expect(abs(point.cosine - mean[0] / length) < 1e-5)
  }

  @Test func `it learns the truth first and the wrong labels later`() {
    let points = small.points(after: [3, 3000], by: SeededGenerator(seed: 2))
    #expect(points.map(\.step) == [3, 3000])
    #expect(points[0].truth > 0.9)
    #expect(points[1].truth < 0.2)
    #expect(points[0].cosine > points[1].cosine)
    #expect(points[0].gradientCosine > points[1].gradientCosine)
  }

  /// Of 60 labels 0.4 · 1/2 are wrong on average: 12, with a deviation of √(60 · 0.2 · 0.8) = 3.1.
  @Test(arguments: [UInt64(1), 2, 3])
  func `half of the replaced labels are wrong`(seed: UInt64) {
    let data = small.draw(by: SeededGenerator(seed: seed))
    let wrong = zip(data.given.scalars, data.actual.scalars).count { $0 != $1 }
    #expect(abs(Double(wrong) - 12) < 15.5)
  }
}
