import Tensors
import Testing

struct QuantileTests {
  @Test func `batch quantiles agree with NumPy`() {
    // np.quantile(x, [0, .3, .75, 1], axis=1).ravel()
    let q = selectionTable.quantiles([0, 0.3, 0.75, 1], axis: 1)
    #expect(q.shape == [4, 2, 4])
    expectScalars(
      q,
      [
        -1, 0, 1, -2, 1, 2, -1, 0, -0.4, 3.6, 2.2, 1.6, 4, 3.2, 2.6, 3, 2.5, 7, 6, 7, 6.5, 5.5,
        6.5, 5.5, 5, 8, 9, 10, 7, 7, 8, 6,
      ])
    // np.quantile(x, .37)
    expectScalars(selectionTable.quantile(0.37), [2.51])
    #expect(Tensor([3]).quantile(0.4).scalar == 3)
  }

  @Test func `a line with something that is not a number has no quantile`() {
    let x = Tensor([1, .nan, 3, 4, 5, 6], shape: [2, 3])
    let q = x.quantiles([0.1])
    #expect(q.scalars[0].isNaN)
    expectScalars(q.slice(axis: 1, 1..<2), [4.2])
  }

  // np.quantile(v, level, weights=w, method="inverted_cdf")
  @Test(arguments: [(0, 1), (0.1, 1), (0.4, 2), (0.5, 2), (0.9, 6), (1, 9)])
  func `weighted quantiles agree with NumPy`(level: Double, expected: Float) {
    let values = Tensor([3, 1, 4, 1, 5, 9, 2, 6])
    let weights = Tensor([1, 2, 0.5, 3, 0, 1, 4, 1.5])
    #expect(values.weightedQuantile(level, weights: weights) == expected)
  }

  @Test func `quantiles are differentiated`() {
    let x = Tensor((0..<10).map { Float($0 * 7 % 10) * 0.1 }, shape: [2, 5])
    #expect(gradientGap([x]) { $0[0].quantiles([0.3, 0.9]) } < differenceTolerance)
  }

  @Test func `levels and weights out of range stop the program`() async {
    let level = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = Tensor.zeros([3]).quantile(1.5) }
    #expect(level.message.contains("quantiles: the level 1.5; 0...1 is needed"))
    let weights = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = Tensor.zeros([3]).weightedQuantile(0.5, weights: .zeros([2])) }
    #expect(weights.message.contains("weightedQuantile: weights of [2] for [3]"))
  }
}
