public import Numerics
public import Tensors

/// A U-Net: logits of each pixel, `[batch, height, width, in]` to `[batch, height, width, classes]`.
///
/// A level is two 3×3 convolutions with norm and ReLU; downwards max-pooling by 2 and twice the
/// channels, upwards a 2×2 transposed convolution and the concatenation with the level's output.
/// Ronneberger et al., MICCAI 2015, arXiv:1505.04597, figure 1, with padding and batch normalisation.
public struct UNet: Layer {
  /// From the top downwards, the last one is the bottom.
  public let down: [ConvolutionPair]
  /// From the bottom upwards.
  public let ups: [UpConvolution]
  public let merges: [ConvolutionPair]
  public let head: Convolution

  /// The parts are called `down0`, ..., `bottom`, `up0`, `merge0`, ..., `head`; number 0 is the top.
  public init(
    in channels: Int = 1, classes: Int, width: Int = 16, levels: Int = 3,
    using generator: inout SeededGenerator
  ) {
    require(levels >= 1, "UNet: at least one level is needed, not \(levels)")
    var (down, inputs) = ([ConvolutionPair](), channels)
    for level in 0...levels {
      down.append(
        ConvolutionPair(
          in: inputs, out: width << level, name: level == levels ? "bottom" : "down\(level)",
          using: &generator))
      inputs = width << level
    }
    var (ups, merges) = ([UpConvolution](), [ConvolutionPair]())
    for level in (0..<levels).reversed() {
      let outputs = width << level
      ups.append(
        UpConvolution(in: 2 * outputs, out: outputs, name: "up\(level)", using: &generator))
      merges.append(
        ConvolutionPair(in: 2 * outputs, out: outputs, name: "merge\(level)", using: &generator))
    }
    self.down = down
    self.ups = ups
    self.merges = merges
    head = Convolution(in: width, out: classes, size: 1, name: "head", using: &generator)
  }

  /// The number by which an image's height and width must be divisible: 2^levels.
  public var granularity: Int { 1 << ups.count }

  public func callAsFunction(_ x: Tensor, in pass: inout Pass) -> Tensor {
    decode(encode(x, in: &pass), in: &pass)
  }

  /// The maps of each level from the top downwards; the last one is the bottleneck, `[batch,
  /// height / granularity, width / granularity, width · granularity]`.
  public func encode(_ x: Tensor, in pass: inout Pass) -> [Tensor] {
    require(
      x.rank == 4 && x.shape[1] % granularity == 0 && x.shape[2] % granularity == 0,
      "UNet: height and width of \(x.shape) must be divisible by \(granularity) (2^levels)")
    var (output, maps) = (x, [Tensor]())
    for (level, pair) in down.enumerated() {
      output = pair(level == 0 ? output : output.maxPooled(size: 2), in: &pass)
      maps.append(output)
    }
    return maps
  }

  /// The logits of the maps that `encode` gave, changed or not.
  public func decode(_ maps: [Tensor], in pass: inout Pass) -> Tensor {
    require(
      maps.count == down.count, "UNet: \(maps.count) maps for \(down.count) levels and bottom")
    var output = maps[ups.count]
    for (index, (up, merge)) in zip(ups, merges).enumerated() {
      let skip = maps[ups.count - 1 - index]
      output = merge(
        Tensor.concatenating([up(output, in: &pass), skip], axis: 3), in: &pass)
    }
    return head(output, in: &pass)
  }

  public var parameters: [Parameter] {
    down.flatMap(\.parameters) + ups.flatMap(\.parameters) + merges.flatMap(\.parameters)
      + head.parameters
  }
  public var buffers: [Buffer] { down.flatMap(\.buffers) + merges.flatMap(\.buffers) }
}

/// Two 3×3 convolutions, each with norm and ReLU.
public struct ConvolutionPair: Layer {
  public let first: ConvolutionNormReLU
  public let second: ConvolutionNormReLU

  public init(
    in inputs: Int, out outputs: Int, name: String, using generator: inout SeededGenerator
  ) {
    first = ConvolutionNormReLU(
      in: inputs, out: outputs, name: "\(name).first", using: &generator)
    second = ConvolutionNormReLU(
      in: outputs, out: outputs, name: "\(name).second", using: &generator)
  }

  public func callAsFunction(_ x: Tensor, in pass: inout Pass) -> Tensor {
    second(first(x, in: &pass), in: &pass)
  }

  public var parameters: [Parameter] { first.parameters + second.parameters }
  public var buffers: [Buffer] { first.buffers + second.buffers }
}
