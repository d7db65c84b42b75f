public import Numerics
public import Tensors

/// A U-Net for volumes: `[batch, depth, height, width, in]` to `[batch, depth, height, width, classes]`.
///
/// As `UNet` with kernels of 3×3×3, pooling by 2 in all directions, and transposed 2×2×2 convolutions.
/// Çiçek et al., MICCAI 2016, arXiv:1606.06650, figure 2, with padding.
public struct UNet3D: Layer {
  /// From the top downwards, the last one is the bottom.
  public let down: [VolumePair]
  /// From the bottom upwards.
  public let ups: [TransposedConvolution]
  public let merges: [VolumePair]
  public let head: WindowConvolution

  /// The parts are called `down0`, ..., `bottom`, `up0`, `merge0`, ..., `head`; number 0 is the top.
  public init(
    in channels: Int = 1, classes: Int, width: Int = 8, levels: Int = 2,
    using generator: inout SeededGenerator
  ) {
    require(levels >= 1, "UNet3D: at least one level is needed, not \(levels)")
    var (down, inputs) = ([VolumePair](), channels)
    for level in 0...levels {
      down.append(
        VolumePair(
          in: inputs, out: width << level, name: level == levels ? "bottom" : "down\(level)",
          using: &generator))
      inputs = width << level
    }
    var (ups, merges) = ([TransposedConvolution](), [VolumePair]())
    for level in (0..<levels).reversed() {
      let outputs = width << level
      ups.append(
        TransposedConvolution(
          in: 2 * outputs, out: outputs, kernel: [2, 2, 2], window: ConvolutionWindow(stride: 2),
          name: "up\(level)", using: &generator))
      merges.append(
        VolumePair(in: 2 * outputs, out: outputs, name: "merge\(level)", using: &generator))
    }
    self.down = down
    self.ups = ups
    self.merges = merges
    head = WindowConvolution(
      in: width, out: classes, kernel: [1, 1, 1], window: ConvolutionWindow(), name: "head",
      using: &generator)
  }

  /// The number by which all three extents must be divisible: 2^levels.
  public var granularity: Int { 1 << ups.count }

  public func callAsFunction(_ x: Tensor, in pass: inout Pass) -> Tensor {
    decode(encode(x, in: &pass), in: &pass)
  }

  /// The maps of each level from the top downwards; the last one is the bottleneck.
  public func encode(_ x: Tensor, in pass: inout Pass) -> [Tensor] {
    require(
      x.rank == 5 && x.shape.extents[1...3].allSatisfy { $0 > 0 && $0 % granularity == 0 },
      "UNet3D: the extents of \(x.shape) must be divisible by \(granularity) (2^levels)")
    var (output, maps) = (x, [Tensor]())
    for (level, pair) in down.enumerated() {
      output = pair(level == 0 ? output : Self.halved(output), in: &pass)
      maps.append(output)
    }
    return maps
  }

  /// The logits of the maps that `encode` gave, changed or not.
  public func decode(_ maps: [Tensor], in pass: inout Pass) -> Tensor {
    require(
      maps.count == down.count, "UNet3D: \(maps.count) maps for \(down.count) levels and bottom")
    var output = maps[ups.count]
    for (index, (up, merge)) in zip(ups, merges).enumerated() {
      let skip = maps[ups.count - 1 - index]
      output = merge(
        Tensor.concatenating([up(output, in: &pass), skip], axis: 4), in: &pass)
    }
    return head(output, in: &pass)
  }

  /// The greatest of each 2 × 2 × 2 values.
  private static func halved(_ x: Tensor) -> Tensor {
    let halves = x.shape.extents[1...3].flatMap { [$0 / 2, 2] }
    return x.reshaped(to: [x.shape[0]] + halves + [x.shape[4]]).maximum(axes: [2, 4, 6])
  }

  public var parameters: [Parameter] {
    down.flatMap(\.parameters) + ups.flatMap(\.parameters) + merges.flatMap(\.parameters)
      + head.parameters
  }
  public var buffers: [Buffer] { down.flatMap(\.buffers) + merges.flatMap(\.buffers) }
}

/// Two 3×3×3 convolutions without bias, each with norm and ReLU.
public struct VolumePair: Layer {
  public let first: WindowConvolution
  public let firstNorm: BatchNorm
  public let second: WindowConvolution
  public let secondNorm: BatchNorm

  /// The parts are called `NAME.first`, `NAME.firstNorm`, `NAME.second` and `NAME.secondNorm`.
  public init(
    in inputs: Int, out outputs: Int, name: String, using generator: inout SeededGenerator
  ) {
    let window = ConvolutionWindow(padding: 1)
    first = WindowConvolution(
      in: inputs, out: outputs, kernel: [3, 3, 3], window: window, bias: false,
      name: "\(name).first", using: &generator)
    firstNorm = BatchNorm(outputs, rectified: true, name: "\(name).firstNorm")
    second = WindowConvolution(
      in: outputs, out: outputs, kernel: [3, 3, 3], window: window, bias: false,
      name: "\(name).second", using: &generator)
    secondNorm = BatchNorm(outputs, rectified: true, name: "\(name).secondNorm")
  }

  public func callAsFunction(_ x: Tensor, in pass: inout Pass) -> Tensor {
    let half = firstNorm(first(x, in: &pass), in: &pass)
    return secondNorm(second(half, in: &pass), in: &pass)
  }

  public var parameters: [Parameter] {
    first.parameters + firstNorm.parameters + second.parameters + secondNorm.parameters
  }
  public var buffers: [Buffer] { firstNorm.buffers + secondNorm.buffers }
}
