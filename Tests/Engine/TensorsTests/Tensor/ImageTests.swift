import Tensors
import Testing

struct ImageTests {
  // X = ((np.arange(40) * 7) % 11 - 5).reshape(1, 4, 5, 2), W = ((np.arange(54) * 5) % 13 - 6).reshape(3, 3, 3, 2)
  private static let images = Tensor(
    (0..<40).map { Float($0 * 7 % 11 - 5) }, shape: [1, 4, 5, 2])
  private static let weights = Tensor(
    (0..<54).map { Float($0 * 5 % 13 - 6) }, shape: [3, 3, 3, 2])

  @Test func `a valid convolution is a correlation`() {
    // sum over channels of scipy.signal.correlate2d(X[0, :, :, c], W[o, :, :, c], 'valid')
    let result = Self.images.convolved(with: Self.weights)
    #expect(result.shape == [1, 2, 3, 3])
    #expect(
      result.scalars == [
        20, -58, -32, -42, -52, 3, -16, 53, 5, -26, 5, -55, 66, 22, -9, -18, 6, 4,
      ])
  }

  @Test func `it pads, strides and adds the bias`() {
    // np.einsum('yxc,oyxc->o', ...) over windows of np.pad(X, 1) at stride 2, plus [0.5, -1, 2]
    let result = Self.images.convolved(
      with: Self.weights, bias: Tensor([0.5, -1, 2]), stride: 2, padding: 1)
    #expect(result.shape == [1, 2, 3, 3])
    #expect(
      result.scalars == [
        -28.5, -24, -80, 65.5, 26, 30, -33.5, 17, -32, -24.5, -12, 44, 66.5, 21, -7, 22.5, -11, 38,
      ])
  }

  @Test func `a transposed convolution spreads every pixel`() {
    // o[:, 2i + a, 2j + b] = x[i, j] @ w[:, a, b] for x = arange(4), w = arange(16) - 8
    let result = counting([1, 1, 2, 2])
      .transposedConvolution2x2(with: counting([2, 2, 2, 2], from: -8))
    #expect(result.shape == [1, 2, 4, 2])
    #expect(result.scalars == [0, 1, 2, 3, -16, -11, -6, -1, 4, 5, 6, 7, 4, 9, 14, 19])
  }

  @Test func `pools drop what is left over`() {
    let x = counting([1, 3, 4, 1])  // rows 0-3, 4-7, 8-11
    #expect(x.maxPooled().scalars == [5, 7])
    #expect(x.averagePooled().scalars == [2.5, 4.5])
    #expect(x.averagePooled(size: 3).scalars == [5])
    #expect(x.meanOverPositions().scalars == [5.5])
    #expect(x.meanOverPositions().shape == [1, 1])
  }

  @Test func `upsampling repeats pixels`() {
    let x = counting([1, 1, 2, 2])
    #expect(x.upsampledNearest(by: 2).shape == [1, 2, 4, 2])
    #expect(
      x.upsampledNearest(by: 2).scalars == [0, 1, 0, 1, 2, 3, 2, 3, 0, 1, 0, 1, 2, 3, 2, 3])
  }
}
