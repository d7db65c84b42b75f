public import Numerics
public import Tensors

/// The affine map y = x Wᵀ + b of the last axis: `[..., in]` to `[..., out]`.
public struct Dense: Layer {
  public let name: String
  /// `[out, in]`.
  public let weight: Parameter
  /// `[out]`.
  public let bias: Parameter?

  public init(
    _ inputs: Int, _ outputs: Int, bias: Bool = true, name: String = "dense",
    initialization: Initialization = .uniformFanIn, using generator: inout SeededGenerator
  ) {
    require(
      inputs > 0 && outputs > 0, "Dense \(name): \(inputs) inputs and \(outputs) outputs")
    self.name = name
    weight = Parameter(
      "\(name).weight",
      initialization.weight(
        [outputs, inputs], fanIn: inputs, fanOut: outputs, using: &generator))
    self.bias =
      bias
      ? Parameter(
        "\(name).bias", initialization.bias(outputs, fanIn: inputs, using: &generator)) : nil
  }

  public func callAsFunction(_ x: Tensor, in pass: inout Pass) -> Tensor {
    let inputs = weight.value.shape[1]
    require(
      x.rank >= 1 && x.shape[-1] == inputs,
      "Dense \(name): the last axis of \(x.shape) is not \(inputs)")
    let output = x.matmul(transposing: weight, bias: bias?.tracked)
    pass.recordProducts(with: weight, positions: x.count / inputs, as: name)
    return pass.observed(output, as: name)
  }

  public var parameters: [Parameter] { [weight] + (bias.map { [$0] } ?? []) }
}
