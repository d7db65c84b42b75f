import Tensors
import Testing

/// x = ((np.arange(12) * 5) % 7 - 3).reshape(4, 3); (x - x.mean(k)) / np.sqrt(x.var(k) + 1e-5) * scale + shift.
struct NormalizationTests {
  private static let x = Tensor((0..<12).map { Float($0 * 5 % 7 - 3) }, shape: [4, 3])
  private static let scale = Tensor([1, 2, 0.5])
  private static let shift = Tensor([0, 1, -1])
  private static let byChannel: [Float] = [
    -1.34163542, 2.568927874, -1.67081771, -0.447211807, 3.353391811, -1.223605903, 0.447211807,
    -1.353391811, -0.776394097, 1.34163542, -0.568927874, -0.32918229,
  ]

  @Test func `channels are normalised over all other axes`() {
    let images = Self.x.reshaped(to: [2, 1, 2, 3])
    let result = images.channelNormalized(scale: Self.scale, shift: Self.shift)
    #expect(result.value.shape == [2, 1, 2, 3])
    expectScalars(result.value, Self.byChannel)
    #expect(result.mean.scalars == [-1.5, 0, 1.5])
    #expect(result.variance.scalars == [1.25, 6.5, 1.25])
    let rectified = images.channelNormalized(
      scale: Self.scale, shift: Self.shift, rectified: true)
    expectScalars(rectified.value, Self.byChannel.map { max(0, $0) })
  }

  @Test func `given statistics do the same`() {
    let result = Self.x.channelAffine(
      mean: Tensor([-1.5, 0, 1.5]), variance: Tensor([1.25, 6.5, 1.25]), scale: Self.scale,
      shift: Self.shift)
    expectScalars(result, Self.byChannel)
  }

  @Test func `rows are normalised by themselves`() {
    expectScalars(
      Self.x.layerNormalized(scale: Self.scale, shift: Self.shift),
      [
        -1.297769832, 3.271097206, -0.918889385, -1.297769832, 3.271097206, -0.918889385,
        -0.162221229, -1.271097206, -0.351115084, -0.162221229, -1.271097206, -0.351115084,
      ])
  }

  @Test func `rows are divided by their root mean square`() {
    // x / np.sqrt((x * x).mean(1) + 1e-6) * scale
    expectScalars(
      Self.x.rootMeanSquareNormalized(scale: Self.scale),
      [
        -1.44115322, 1.92153762, 0, -0.925820001, 2.77746, 0.231455,
        -0.46291, -2.77746, 0.46291, 0, -1.92153762, 0.720576609,
      ])
  }

  @Test func `cross entropy of a row, and none of an ignored one`() {
    // -special.log_softmax(logits, 1)[[0, 2], [2, 0]]
    let logits = Tensor([1, 2, 3, 0.5, -1, 0, 2, 2, 2], shape: [3, 3])
    expectScalars(logits.crossEntropy(labels: [2, -1, 0]), [0.407605964, 0, 1.098612289])
  }
}
