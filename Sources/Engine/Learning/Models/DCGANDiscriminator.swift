public import Numerics
public import Tensors

/// Images to a score of how real they are, by 4×4 convolutions at stride 2: `[batch, side, side,
/// channels]` to logits `[batch, outputs]`.
///
/// Leaky ReLUs of slope 0.2, norms but for the first layer; Radford et al., ICLR 2016, arXiv:1511.06434,
/// section 3; weights start as N(0, 0.02²). More than one output gives class logits too.
public struct DCGANDiscriminator: Layer {
  public let downs: [Convolution]
  /// None for the first layer, and none at all for a penalty on each image's gradient.
  public let norms: [BatchNorm?]
  public let head: Dense
  private let activation = LeakyReLU(0.2)

  /// Images of side 4 · 2^n, n ≥ 1.
  ///
  /// `width` channels after the first layer, twice as many after each further one. The parts are called `down0`, `norm1`, ..., `head`.
  public init(
    side: Int, channels: Int, width: Int = 16, outputs: Int = 1, hasNorms: Bool = true,
    using generator: inout SeededGenerator
  ) {
    let halvings = dcganDoublings(side: side)
    var (downs, norms, inputs) = ([Convolution](), [BatchNorm?](), channels)
    for index in 0..<halvings {
      let isPlain = index == 0 || !hasNorms
      downs.append(
        Convolution(
          in: inputs, out: width << index, size: 4, stride: 2, padding: 1, bias: isPlain,
          name: "down\(index)", using: &generator))
      norms.append(isPlain ? nil : BatchNorm(width << index, name: "norm\(index)"))
      inputs = width << index
    }
    self.downs = downs
    self.norms = norms
    head = Dense(16 * inputs, outputs, name: "head", using: &generator)
    for parameter in downs.map(\.weight) + [head.weight] {
      parameter.value = .normal(parameter.shape, deviation: 0.02, using: &generator)
    }
  }

  public func callAsFunction(_ x: Tensor, in pass: inout Pass) -> Tensor {
    let side = 4 << downs.count
    require(
      x.rank == 4 && x.shape[1] == side && x.shape[2] == side,
      "DCGANDiscriminator: \(x.shape) is not [batch, \(side), \(side), channels]")
    var output = x
    for (down, norm) in zip(downs, norms) {
      output = down(output, in: &pass)
      if let norm { output = norm(output, in: &pass) }
      output = activation(output, in: &pass)
    }
    return head(Flatten()(output, in: &pass), in: &pass)
  }

  public var parameters: [Parameter] {
    downs.flatMap(\.parameters) + norms.flatMap { $0?.parameters ?? [] } + head.parameters
  }
  public var buffers: [Buffer] { norms.flatMap { $0?.buffers ?? [] } }
}
