public import Numerics
public import Tensors

/// A residual network for small images: three stages of residual blocks, widths w, 2w, 4w.
///
/// Depth 6n + 2 for n blocks a stage. He et al., CVPR 2016, arXiv:1512.03385, section 4.2. Weights start
/// as N(0, 2/fanOut), as in the authors' code. Images `[batch, height, width, channels]` of any extents;
/// logits `[batch, classes]`.
public struct ResNet: Layer {
  public let stem: ConvolutionNormReLU
  public let blocks: [ResidualBlock]
  public let head: Dense

  /// The parts are called `stem`, `stage0.block0`, ..., and `head`; the depth is 8, 14, 20, ....
  public init(
    depth: Int, channels: Int, classes: Int, width: Int = 16,
    shortcut: ResidualShortcut = .projection, using generator: inout SeededGenerator
  ) {
    require(
      depth >= 8 && (depth - 2) % 6 == 0,
      "ResNet: the depth must be 6n + 2 (8, 14, 20), not \(depth)")
    stem = ConvolutionNormReLU(
      in: channels, out: width, name: "stem", initialization: .heFanOut, using: &generator)
    var (blocks, inputs) = ([ResidualBlock](), width)
    for stage in 0..<3 {
      let outputs = width << stage
      for index in 0..<((depth - 2) / 6) {
        blocks.append(
          ResidualBlock(
            in: inputs, out: outputs, stride: stage > 0 && index == 0 ? 2 : 1,
            shortcut: shortcut, name: "stage\(stage).block\(index)", using: &generator))
        inputs = outputs
      }
    }
    self.blocks = blocks
    head = Dense(inputs, classes, name: "head", using: &generator)
  }

  public func callAsFunction(_ x: Tensor, in pass: inout Pass) -> Tensor {
    var output = stem(x, in: &pass)
    for block in blocks { output = block(output, in: &pass) }
    return head(output.meanOverPositions(), in: &pass)
  }

  public var parameters: [Parameter] {
    stem.parameters + blocks.flatMap(\.parameters) + head.parameters
  }
  public var buffers: [Buffer] { stem.buffers + blocks.flatMap(\.buffers) }
}
