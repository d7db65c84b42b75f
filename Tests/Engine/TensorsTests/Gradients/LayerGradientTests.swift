import Tensors
import Testing

struct LayerGradientTests {
  @Test(arguments: [
    Differentiated("3 x 3, padded", [2, 5, 4, 3], [2, 3, 3, 3], [2]) {
      $0[0].convolved(with: $0[1], bias: $0[2], padding: 1)
    },
    Differentiated("3 x 2, valid, no bias", [1, 5, 4, 2], [3, 3, 2, 2]) {
      $0[0].convolved(with: $0[1])
    },
    Differentiated("stride 2", [2, 6, 5, 2], [3, 3, 3, 2], [3]) {
      $0[0].convolved(with: $0[1], bias: $0[2], stride: 2, padding: 1)
    },
    Differentiated("1 x 1, stride 2", [1, 4, 5, 3], [2, 1, 1, 3]) {
      $0[0].convolved(with: $0[1], stride: 2)
    },
    Differentiated("transposed 2 x 2", [2, 2, 3, 3], [3, 2, 2, 2], [2]) {
      $0[0].transposedConvolution2x2(with: $0[1], bias: $0[2])
    },
  ])
  func `convolutions are differentiated in images, weights and bias`(_ case: Differentiated) {
    #expect(`case`.gap < differenceTolerance)
  }

  @Test(arguments: [
    Differentiated("maxPooled", [counting([1, 5, 4, 2], from: -3, by: 0.2)]) {
      $0[0].maxPooled(size: 2)
    },
    Differentiated("averagePooled", [2, 5, 7, 3]) { $0[0].averagePooled(size: 3) },
    Differentiated("meanOverPositions", [2, 3, 4, 3]) { $0[0].meanOverPositions() },
    Differentiated("upsampledNearest", [2, 2, 3, 2]) { $0[0].upsampledNearest(by: 3) },
  ])
  func `pooling and upsampling are differentiated`(_ case: Differentiated) {
    #expect(`case`.gap < differenceTolerance)
  }

  @Test(arguments: [
    Differentiated("channels", [7, 3], [3], [3]) {
      $0[0].channelNormalized(scale: $0[1], shift: $0[2]).value
    },
    Differentiated("channels of images, shifted far from the corner", [2, 3, 2, 3], [3]) {
      $0[0].channelNormalized(scale: $0[1], shift: Tensor([9, -9, 9]), rectified: true).value
    },
    Differentiated("given statistics", [5, 3], [3], [3]) {
      $0[0].channelAffine(
        mean: Tensor([0, 1, 2]), variance: Tensor([1, 2, 3]), scale: $0[1], shift: $0[2])
    },
    Differentiated("rows", [2, 3, 5], [5], [5]) {
      $0[0].layerNormalized(scale: $0[1], shift: $0[2])
    },
    Differentiated("rows by their root mean square", [2, 3, 5], [5]) {
      $0[0].rootMeanSquareNormalized(scale: $0[1])
    },
  ])
  func `normalisations are differentiated in values, scale and shift`(_ case: Differentiated) {
    #expect(`case`.gap < differenceTolerance)
  }

  @Test func `cross entropy is differentiated, and ignored rows get nothing`() {
    #expect(gradientGap([random([4, 3])]) { $0[0].crossEntropy(labels: [2, -1, 0, 1]) } < 5e-4)
    let logits = random([2, 3]).variable()
    let gradient = logits.crossEntropy(labels: [-1, 1]).sum().gradients()[logits]
    #expect(gradient?[0].scalars == [0, 0, 0])
  }
}
