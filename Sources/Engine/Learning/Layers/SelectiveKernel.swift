public import Numerics
public import Tensors

/// Two branches of one convolution, of which each channel takes a mixture that all channels' means
/// decide.
///
/// a, b are the halves of relu(norm(conv x)); s is the mean over positions of a + b, and the weights
/// are the softmax over both branches of W₂ relu(norm(W₁ s)). Li et al., *SKNet*, CVPR 2019,
/// arXiv:1903.06586, equations 1 to 6, with one convolution of 2 · out channels for both branches as in
/// Chen et al., *SimCLRv2*, arXiv:2006.10029. An observer gets the first branch's weights, `[batch,
/// out]`, as `NAME.weights`.
public struct SelectiveKernel: Layer {
  public let name: String
  public let branches: ConvolutionNormReLU
  public let squeeze: Dense
  public let squeezeNorm: BatchNorm
  public let select: Dense

  /// The parts are called `NAME.branches`, `NAME.squeeze`, `NAME.squeezeNorm` and `NAME.select`;
  /// max(out / reduction, minimum) hidden units.
  public init(
    in inputs: Int, out outputs: Int, stride: Int = 1, reduction: Int = 16, minimum: Int = 32,
    name: String = "selective", using generator: inout SeededGenerator
  ) {
    require(
      reduction > 0 && minimum > 0,
      "SelectiveKernel \(name): a reduction by \(reduction) to at least \(minimum)")
    self.name = name
    branches = ConvolutionNormReLU(
      in: inputs, out: 2 * outputs, stride: stride, name: "\(name).branches",
      initialization: .heFanOut, using: &generator)
    let units = max(outputs / reduction, minimum)
    squeeze = Dense(outputs, units, bias: false, name: "\(name).squeeze", using: &generator)
    squeezeNorm = BatchNorm(units, rectified: true, name: "\(name).squeezeNorm")
    select = Dense(units, 2 * outputs, bias: false, name: "\(name).select", using: &generator)
  }

  public func callAsFunction(_ x: Tensor, in pass: inout Pass) -> Tensor {
    let both = branches(x, in: &pass)
    let (batch, channels) = (x.shape[0], both.shape[3] / 2)
    let (a, b) = (
      both.slice(axis: 3, 0..<channels), both.slice(axis: 3, channels..<2 * channels)
    )
    let means = (a + b).meanOverPositions()
    let scores = select(squeezeNorm(squeeze(means, in: &pass), in: &pass), in: &pass)
    // The softmax of two scores is the sigmoid of their difference.
    let difference =
      scores.slice(axis: 1, 0..<channels) - scores.slice(axis: 1, channels..<2 * channels)
    let weights = pass.observed(difference.sigmoid(), as: "\(name).weights")
    return pass.observed(
      b + (a - b) * weights.reshaped(to: [batch, 1, 1, channels]), as: name)
  }

  public var parameters: [Parameter] {
    branches.parameters + squeeze.parameters + squeezeNorm.parameters + select.parameters
  }
  public var buffers: [Buffer] { branches.buffers + squeezeNorm.buffers }
}
