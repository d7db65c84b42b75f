public import Numerics
public import Tensors

/// Noise to images by transposed 4×4 convolutions at stride 2: `[batch, latent]` to `[batch, side,
/// side, channels]` in −1...1.
///
/// A dense layer makes a map of side 4; then norm and ReLU before each doubling, tanh at the end. Radford
/// et al., *DCGAN*, ICLR 2016, arXiv:1511.06434, figure 1; weights start as N(0, 0.02²).
public struct DCGANGenerator: Layer {
  public let projection: Dense
  public let norms: [BatchNorm]
  public let ups: [TransposedConvolution]

  /// Images of side 4 · 2^n, n ≥ 1.
  ///
  /// `width` channels before the last doubling, twice as many before each earlier one. The parts are called `projection`, `norm0`, `up0`, ....
  public init(
    latent: Int, side: Int, channels: Int, width: Int = 16,
    using generator: inout SeededGenerator
  ) {
    let doublings = dcganDoublings(side: side)
    let widths = (0..<doublings).map { width << (doublings - 1 - $0) }
    projection = Dense(
      latent, 16 * widths[0], bias: false, name: "projection", using: &generator)
    var (norms, ups) = ([BatchNorm](), [TransposedConvolution]())
    for (index, inputs) in widths.enumerated() {
      norms.append(BatchNorm(inputs, rectified: true, name: "norm\(index)"))
      let isLast = index == doublings - 1
      ups.append(
        TransposedConvolution(
          in: inputs, out: isLast ? channels : widths[index + 1], kernel: [4, 4],
          window: ConvolutionWindow(stride: 2, padding: 1), bias: isLast, name: "up\(index)",
          using: &generator))
    }
    self.norms = norms
    self.ups = ups
    for parameter in projection.parameters + ups.map(\.weight) {
      parameter.value = .normal(parameter.shape, deviation: 0.02, using: &generator)
    }
  }

  public func callAsFunction(_ x: Tensor, in pass: inout Pass) -> Tensor {
    require(x.rank == 2, "DCGANGenerator: \(x.shape) is not [batch, latent]")
    var output = projection(x, in: &pass).reshaped(to: [x.shape[0], 4, 4, -1])
    for (norm, up) in zip(norms, ups) { output = up(norm(output, in: &pass), in: &pass) }
    return pass.observed(output.tanh(), as: "image")
  }

  public var parameters: [Parameter] {
    projection.parameters + norms.flatMap(\.parameters) + ups.flatMap(\.parameters)
  }
  public var buffers: [Buffer] { norms.flatMap(\.buffers) }
}

/// How often a side of 4 is doubled to this one.
func dcganDoublings(side: Int) -> Int {
  let doublings = side > 0 ? (side / 4).trailingZeroBitCount : 0
  require(side == 4 << doublings && doublings >= 1, "DCGAN: images of side \(side), not 4 · 2^n")
  return doublings
}
