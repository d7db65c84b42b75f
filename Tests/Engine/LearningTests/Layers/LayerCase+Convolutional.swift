import Learning
import Tensors

extension LayerCase {
  static let convolutional: [LayerCase] = [
    LayerCase(testDescription: "squeeze and excitation", input: [2, 2, 3, 4]) {
      SqueezeExcitation(4, reduction: 2, using: &$0)
    },
    LayerCase(testDescription: "pixel shuffle", input: [1, 2, 3, 8]) { _ in PixelShuffle(2) },
    LayerCase(testDescription: "simple gate", input: [2, 4]) { _ in SimpleGate() },
    LayerCase(testDescription: "convolution of signals", input: [2, 7, 4]) {
      WindowConvolution(
        in: 4, out: 2, kernel: [3],
        window: ConvolutionWindow(stride: 2, padding: 1, dilation: 2, groups: 2), using: &$0)
    },
    LayerCase(testDescription: "convolution of volumes", input: [1, 3, 4, 3, 2]) {
      WindowConvolution(
        in: 2, out: 2, kernel: [2, 3, 1], window: ConvolutionWindow(stride: 2, padding: 1),
        using: &$0)
    },
    LayerCase(testDescription: "depthwise convolution", input: [1, 4, 3, 3]) {
      WindowConvolution.depthwise(3, kernel: [3, 3], padding: 1, using: &$0)
    },
    LayerCase(testDescription: "convolution 4x4 at stride 2", input: [1, 5, 6, 2]) {
      Convolution(in: 2, out: 2, size: 4, stride: 2, padding: 1, using: &$0)
    },
    LayerCase(testDescription: "transposed convolution", input: [1, 2, 3, 4]) {
      TransposedConvolution(
        in: 4, out: 2, kernel: [3, 2], window: ConvolutionWindow(stride: 2, groups: 2),
        outputPadding: 1, using: &$0)
    },
    LayerCase(testDescription: "transposed convolution of volumes", input: [1, 2, 1, 2, 3]) {
      TransposedConvolution(
        in: 3, out: 2, kernel: [2, 2, 2], window: ConvolutionWindow(stride: 2), using: &$0)
    },
    LayerCase(testDescription: "batch norm without scale and shift", input: [2, 3, 2, 2]) { _ in
      PlainBatchNorm(2)
    },
    LayerCase(testDescription: "instance norm", input: [2, 3, 2, 3]) { _ in InstanceNorm(3) },
    LayerCase(testDescription: "scale and shift", input: [3, 2]) { _ in ChannelAffine(2) },
  ]
}
