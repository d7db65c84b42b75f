public import Numerics
public import Tensors

/// A transposed convolution in one, two or three directions: `[batch, extents..., in]` to `[batch,
/// extents′..., out]`.
///
/// An extent becomes (extent − 1)·stride − 2·padding + dilation·(kernel − 1) + 1 + outputPadding. For
/// a kernel of 2 × 2 at stride 2 `UpConvolution` is the faster one.
public struct TransposedConvolution: Layer {
  public let name: String
  /// `[in, kernel..., out / groups]`.
  public let weight: Parameter
  /// `[out]`.
  public let bias: Parameter?
  public let window: ConvolutionWindow
  public let outputPadding: Int

  /// One extent of the kernel for each direction.
  ///
  /// Draws from ±1/√(out/groups · taps), as PyTorch's `ConvTranspose2d` does.
  public init(
    in inputs: Int, out outputs: Int, kernel: [Int], window: ConvolutionWindow,
    outputPadding: Int = 0, bias: Bool = true, name: String = "up",
    initialization: Initialization = .uniformFanIn, using generator: inout SeededGenerator
  ) {
    let groups = window.groups
    require(
      inputs > 0 && outputs > 0 && groups > 0 && inputs % groups == 0 && outputs % groups == 0
        && (1...3).contains(kernel.count) && kernel.allSatisfy { $0 > 0 },
      "TransposedConvolution \(name): \(inputs) to \(outputs) channels in \(groups) groups, kernel "
        + "\(kernel)")
    self.name = name
    self.window = window
    self.outputPadding = outputPadding
    let taps = kernel.reduce(1, *)
    let fanIn = outputs / groups * taps
    weight = Parameter(
      "\(name).weight",
      initialization.weight(
        Shape([inputs] + kernel + [outputs / groups]), fanIn: fanIn,
        fanOut: inputs / groups * taps, using: &generator))
    self.bias =
      bias
      ? Parameter("\(name).bias", initialization.bias(outputs, fanIn: fanIn, using: &generator))
      : nil
  }

  public func callAsFunction(_ x: Tensor, in pass: inout Pass) -> Tensor {
    let shape = weight.value.shape
    require(
      x.rank == shape.rank && x.shape[-1] == shape[0],
      "TransposedConvolution \(name): \(x.shape) does not have \(shape.rank - 2) directions and "
        + "\(shape[0]) channels")
    let output = x.transposedConvolved(
      with: weight.tracked, bias: bias?.tracked, window: window, outputPadding: outputPadding)
    pass.recordProducts(with: weight, positions: x.count / shape[0], as: name)
    return pass.observed(output, as: name)
  }

  public var parameters: [Parameter] { [weight] + (bias.map { [$0] } ?? []) }
}
