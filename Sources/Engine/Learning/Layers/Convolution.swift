public import Numerics
public import Tensors

/// A two-dimensional convolution of `[batch, height, width, in]` to `[batch, height′, width′, out]`.
public struct Convolution: Layer {
  /// How many rows and columns of zeros surround an image.
  public enum Padding: Hashable, Sendable, ExpressibleByIntegerLiteral {
    /// (size − 1)/2: at stride 1 the image keeps its extents; the size must be odd.
    case same
    /// None: only places where the whole window lies in the image.
    case valid
    case amount(Int)

    public init(integerLiteral value: Int) { self = .amount(value) }
  }

  public let name: String
  /// `[out, size, size, in]`.
  public let weight: Parameter
  /// `[out]`.
  public let bias: Parameter?
  public let stride: Int
  public let padding: Int

  public init(
    in inputs: Int, out outputs: Int, size: Int = 3, stride: Int = 1, padding: Padding = .same,
    bias: Bool = true, name: String = "convolution",
    initialization: Initialization = .uniformFanIn, using generator: inout SeededGenerator
  ) {
    require(
      inputs > 0 && outputs > 0 && size > 0 && stride > 0,
      "Convolution \(name): \(inputs) to \(outputs) channels, size \(size), stride \(stride)")
    self.name = name
    self.stride = stride
    switch padding {
    case .same:
      require(size % 2 == 1, "Convolution \(name): padding .same needs an odd size, not \(size)")
      self.padding = (size - 1) / 2
    case .valid: self.padding = 0
    case .amount(let amount):
      require(amount >= 0, "Convolution \(name): padding must not be negative: \(amount)")
      self.padding = amount
    }
    let fanIn = inputs * size * size
    weight = Parameter(
      "\(name).weight",
      initialization.weight(
        [outputs, size, size, inputs], fanIn: fanIn, fanOut: outputs * size * size,
        using: &generator))
    self.bias =
      bias
      ? Parameter(
        "\(name).bias", initialization.bias(outputs, fanIn: fanIn, using: &generator)) : nil
  }

  public func callAsFunction(_ x: Tensor, in pass: inout Pass) -> Tensor {
    let inputs = weight.value.shape[3]
    require(
      x.rank == 4 && x.shape[3] == inputs,
      "Convolution \(name): \(x.shape) is not [batch, height, width, \(inputs)]")
    let output = x.convolved(
      with: weight, bias: bias?.tracked, stride: stride, padding: padding)
    pass.recordProducts(
      with: weight, positions: output.count / weight.value.shape[0], as: name)
    return pass.observed(output, as: name)
  }

  public var parameters: [Parameter] { [weight] + (bias.map { [$0] } ?? []) }
}
