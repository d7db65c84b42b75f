public import Numerics
public import Tensors

/// A residual network for small images: three stages of residual blocks, widths w, 2w, 4w.
///
/// Depth 6n + 2 for n blocks a stage. He et al., CVPR 2016, arXiv:1512.03385, section 4.2, with
/// projection shortcuts (option B) where extents change. Weights start as N(0, 2/fanOut), as in the
/// authors' code. Images `[batch, height, width, channels]` of any extents; logits `[batch, classes]`.
public struct ResNet: Layer {
  public let stem: ConvolutionNormReLU
  public let blocks: [ResidualBlock]
  public let head: Dense

  /// The parts are called `stem`, `stage0.block0`, ..., and `head`; the depth is 8, 14, 20, ....
  public init(
    depth: Int, channels: Int, classes: Int, width: Int = 16,
    using generator: inout SeededGenerator
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
            name: "stage\(stage).block\(index)", using: &generator))
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

/// Two 3×3 convolutions with norms beside a shortcut, then a ReLU.
public struct ResidualBlock: Layer {
  public let first: ConvolutionNormReLU
  public let second: ConvolutionNormReLU
  /// A 1×1 convolution with norm where stride or channels change, otherwise none.
  public let shortcut: ConvolutionNormReLU?

  public init(
    in inputs: Int, out outputs: Int, stride: Int, name: String,
    using generator: inout SeededGenerator
  ) {
    first = ConvolutionNormReLU(
      in: inputs, out: outputs, stride: stride, name: "\(name).first",
      initialization: .heFanOut, using: &generator)
    second = ConvolutionNormReLU(
      in: outputs, out: outputs, hasReLU: false, name: "\(name).second",
      initialization: .heFanOut, using: &generator)
    let isIdentity = stride == 1 && inputs == outputs
    shortcut =
      isIdentity
      ? nil
      : ConvolutionNormReLU(
        in: inputs, out: outputs, size: 1, stride: stride, hasReLU: false,
        name: "\(name).shortcut", initialization: .heFanOut, using: &generator)
  }

  public func callAsFunction(_ x: Tensor, in pass: inout Pass) -> Tensor {
    let change = second(first(x, in: &pass), in: &pass)
    return (change + (shortcut?(x, in: &pass) ?? x)).relu()
  }

  public var parameters: [Parameter] {
    first.parameters + second.parameters + (shortcut?.parameters ?? [])
  }
  public var buffers: [Buffer] { first.buffers + second.buffers + (shortcut?.buffers ?? []) }
}
