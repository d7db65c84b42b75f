public import Numerics
public import Tensors

/// A network of inverted residuals for small images: `[batch, height, width, channels]` of any extents
/// to logits.
///
/// A 3×3 convolution, the stages, a 1×1 convolution, the mean over positions and a dense layer; Sandler
/// et al., CVPR 2018, arXiv:1801.04381, table 2, with a stem of stride 1 as usual for CIFAR.
public struct MobileNetV2: Layer {
  /// Blocks of one width; the first of them has the stride.
  public struct Stage: Hashable, Sendable, Codable {
    public var width: Int
    public var blocks: Int
    public var stride: Int

    public init(width: Int, blocks: Int, stride: Int) {
      self.width = width
      self.blocks = blocks
      self.stride = stride
    }
  }

  public let stem: Convolution
  public let stemNorm: BatchNorm
  public let blocks: [InvertedResidual]
  public let last: Convolution
  public let lastNorm: BatchNorm
  public let head: Dense

  /// The parts are called `stem`, `stemNorm`, `stage0.block0`, ..., `last`, `lastNorm` and `head`.
  public init(
    stem width: Int, stages: [Stage], features: Int, expansion: Int = 6, channels: Int,
    classes: Int, using generator: inout SeededGenerator
  ) {
    require(
      !stages.isEmpty && stages.allSatisfy { $0.width > 0 && $0.blocks > 0 && $0.stride > 0 },
      "MobileNetV2: the stages \(stages)")
    stem = Convolution(
      in: channels, out: width, bias: false, name: "stem", initialization: .heFanOut,
      using: &generator)
    stemNorm = BatchNorm(width, name: "stemNorm")
    var (blocks, inputs) = ([InvertedResidual](), width)
    for (number, stage) in stages.enumerated() {
      for index in 0..<stage.blocks {
        blocks.append(
          InvertedResidual(
            in: inputs, out: stage.width, stride: index == 0 ? stage.stride : 1,
            expansion: expansion, name: "stage\(number).block\(index)", using: &generator))
        inputs = stage.width
      }
    }
    self.blocks = blocks
    last = Convolution(
      in: inputs, out: features, size: 1, bias: false, name: "last",
      initialization: .heFanOut, using: &generator)
    lastNorm = BatchNorm(features, name: "lastNorm")
    head = Dense(features, classes, name: "head", using: &generator)
  }

  /// Three stages of two blocks, widths w, 2w and 4w, the latter two at stride 2.
  public static func small(
    channels: Int, classes: Int, width: Int = 16, expansion: Int = 3,
    using generator: inout SeededGenerator
  ) -> MobileNetV2 {
    MobileNetV2(
      stem: width,
      stages: (0..<3).map { Stage(width: width << $0, blocks: 2, stride: $0 == 0 ? 1 : 2) },
      features: 8 * width, expansion: expansion, channels: channels, classes: classes,
      using: &generator)
  }

  public func callAsFunction(_ x: Tensor, in pass: inout Pass) -> Tensor {
    var output = stemNorm(stem(x, in: &pass), in: &pass).clamped(to: 0...6)
    for block in blocks { output = block(output, in: &pass) }
    output = lastNorm(last(output, in: &pass), in: &pass).clamped(to: 0...6)
    return head(output.meanOverPositions(), in: &pass)
  }

  public var parameters: [Parameter] {
    stem.parameters + stemNorm.parameters + blocks.flatMap(\.parameters) + last.parameters
      + lastNorm.parameters + head.parameters
  }
  public var buffers: [Buffer] {
    stemNorm.buffers + blocks.flatMap(\.buffers) + lastNorm.buffers
  }
}
