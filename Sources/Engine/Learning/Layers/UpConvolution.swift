public import Numerics
public import Tensors

/// A transposed 2×2 convolution at stride 2: `[batch, h, w, in]` to `[batch, 2h, 2w, out]`.
public struct UpConvolution: Layer {
  public let name: String
  /// `[in, 2, 2, out]`.
  public let weight: Parameter
  /// `[out]`.
  public let bias: Parameter

  /// Draws from U(−1/√(4·out), 1/√(4·out)), as PyTorch does for `ConvTranspose2d(in, out, 2, 2)`.
  public init(
    in inputs: Int, out outputs: Int, name: String = "up", using generator: inout SeededGenerator
  ) {
    require(
      inputs > 0 && outputs > 0, "UpConvolution \(name): \(inputs) to \(outputs) channels")
    self.name = name
    let initialization = Initialization.uniformFanIn
    weight = Parameter(
      "\(name).weight",
      initialization.weight(
        [inputs, 2, 2, outputs], fanIn: outputs * 4, fanOut: inputs * 4, using: &generator))
    bias = Parameter(
      "\(name).bias", initialization.bias(outputs, fanIn: outputs * 4, using: &generator))
  }

  public func callAsFunction(_ x: Tensor, in pass: inout Pass) -> Tensor {
    let inputs = weight.value.shape[0]
    require(
      x.rank == 4 && x.shape[3] == inputs,
      "UpConvolution \(name): \(x.shape) is not [batch, height, width, \(inputs)]")
    pass.recordProducts(with: weight, positions: x.count / inputs, as: name)
    return pass.observed(
      x.transposedConvolution2x2(with: weight.tracked, bias: bias.tracked), as: name)
  }

  public var parameters: [Parameter] { [weight, bias] }
}
