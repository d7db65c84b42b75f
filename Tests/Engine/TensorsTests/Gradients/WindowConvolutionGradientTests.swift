import Tensors
import Testing

struct WindowConvolutionGradientTests {
  @Test(arguments: [
    Differentiated("groups, strided and dilated", [2, 5, 6, 4], [4, 2, 3, 2], [4]) {
      $0[0].convolved(
        with: $0[1], bias: $0[2],
        window: ConvolutionWindow(stride: [2, 1], padding: [1, 2], dilation: [2, 1], groups: 2))
    },
    Differentiated("depthwise", [2, 5, 4, 3], [3, 3, 3, 1], [3]) {
      $0[0].convolved(
        with: $0[1], bias: $0[2], window: ConvolutionWindow(stride: 2, padding: 1, groups: 3))
    },
    Differentiated("a signal", [2, 7, 3], [2, 3, 3], [2]) {
      $0[0].convolved(with: $0[1], bias: $0[2], window: ConvolutionWindow(stride: 2, padding: 1))
    },
    Differentiated("a volume", [1, 3, 4, 3, 2], [2, 2, 3, 2, 2], [2]) {
      $0[0].convolved(
        with: $0[1], bias: $0[2], window: ConvolutionWindow(stride: [1, 2, 1], padding: [0, 1, 1]))
    },
    Differentiated("transposed images", [2, 3, 2, 3], [3, 3, 2, 2], [2]) {
      $0[0].transposedConvolved(
        with: $0[1], bias: $0[2], window: ConvolutionWindow(stride: 2, padding: 1),
        outputPadding: 1)
    },
    Differentiated("transposed volumes in groups", [1, 2, 2, 2, 4], [4, 2, 1, 3, 1], [2]) {
      $0[0].transposedConvolved(
        with: $0[1], bias: $0[2], window: ConvolutionWindow(stride: [2, 1, 3], groups: 2))
    },
    Differentiated("patches", [1, 4, 3, 2]) {
      $0[0].patches(kernel: [3, 2], window: ConvolutionWindow(stride: [2, 1], padding: [1, 1]))
    },
    Differentiated("channels to pixels", [1, 2, 3, 8]) { $0[0].depthToSpace(by: 2) },
    Differentiated("pixels to channels", [1, 4, 6, 2]) { $0[0].spaceToDepth(by: 2) },
  ])
  func `convolutions in any direction are differentiated`(_ case: Differentiated) {
    #expect(`case`.gap < differenceTolerance)
  }
}
