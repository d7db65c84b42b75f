import Learning
import Tensors
import Testing

// PyTorch 2.15 with z, t and m below.
@Suite struct MaskedLossTests {
  let z = Tensor([1, 2, 3, 0.5, -1, 0.25, 2, 2, -4], shape: [3, 3])
  let t = Tensor([0, 1, 1, 2, 0, -1, 1, 3, 0], shape: [3, 3])
  let m = Tensor([1, 0, 1, 1, 1, 0, 0, 0, 1], shape: [3, 3])

  @Test func `errors are means over what is known`() {
    // (((z - t) ** 2 * m).sum() / m.sum()).sqrt(), then ((z - t).abs() * m).sum() / m.sum()
    #expect(abs(rootMeanSquaredError(z, t, mask: m).scalar - 2.20227146) < 1e-6)
    #expect(abs(meanSquaredError(z, t, mask: m).scalar - 2.20227146 * 2.20227146) < 1e-5)
    #expect(abs(meanAbsoluteError(z, t, mask: m).scalar - 1.9) < 1e-6)
    // ((z - t) ** 2).mean() of the rows' means 2, 77/48 and 6
    #expect(abs(rootMeanSquaredError(z, t).scalar - Float(461.0 / 144).squareRoot()) < 1e-6)
  }

  @Test func `a target that is not known may be no number`() {
    let holes = Tensor.select(m .== 0, .full(t.shape, value: .nan), t)
    let prediction = Parameter("prediction", z + 0.05)
    for loss in [meanSquaredError, meanAbsoluteError, rootMeanSquaredError]
      as [(Tensor, Tensor, Tensor) -> Tensor]
    {
      #expect(loss(z, holes, m).scalar == loss(z, t, m).scalar)
      #expect(gradientGap(of: prediction) { loss(prediction.tracked, holes, m) } < 5e-3)
      let gradient = loss(prediction.tracked, holes, m).gradients()[prediction]?.scalars ?? []
      #expect(zip(gradient, m.scalars).allSatisfy { $1 == 1 || $0 == 0 })
    }
  }

  @Test func `without anything known the loss is 0 and moves nothing`() {
    let prediction = Parameter("prediction", z)
    let loss = rootMeanSquaredError(prediction.tracked, t, mask: .zeros(t.shape))
    #expect(loss.scalar < 1e-14)
    #expect(loss.gradients()[prediction]?.scalars == [Float](repeating: 0, count: 9))
  }

  @Test func `a perfect prediction has no slope under the root`() {
    let prediction = Parameter("prediction", t)
    let gradient = rootMeanSquaredError(prediction.tracked, t).gradients()[prediction]?.scalars
    #expect(gradient == [Float](repeating: 0, count: 9))
  }

  @Test func `weights are broadcast and normalised`() {
    let losses = Tensor([1, 2, 3, .infinity], shape: [2, 2])
    #expect(losses.weightedMean(Tensor([1, 0.5, 1, 0], shape: [2, 2])).scalar == 2)
    #expect(Tensor([1, 2, 3, 6], shape: [2, 2]).weightedMean(Tensor([1, 3])).scalar == 3.5)
  }
}
