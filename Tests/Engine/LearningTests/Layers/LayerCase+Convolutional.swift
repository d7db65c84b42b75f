import Learning
import Tensors

extension LayerCase {
  static let convolutional: [LayerCase] = [
    LayerCase(testDescription: "squeeze and excitation", input: [2, 2, 3, 4]) {
      SqueezeExcitation(4, reduction: 2, using: &$0)
    },
    LayerCase(testDescription: "pixel shuffle", input: [1, 2, 3, 8]) { _ in PixelShuffle(2) },
    LayerCase(testDescription: "simple gate", input: [2, 4]) { _ in SimpleGate() },
  ]
}
