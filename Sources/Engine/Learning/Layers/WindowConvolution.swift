public import Numerics
public import Tensors

/// A convolution in one, two or three directions: `[batch, extents..., in]` to `[batch, extents′...,
/// out]`, with strides, dilations and groups of channels.
///
/// For plain images `Convolution` is the faster one.
public struct WindowConvolution: Layer {
  public let name: String
  /// `[out, kernel..., in / groups]`.
  public let weight: Parameter
  /// `[out]`.
  public let bias: Parameter?
  public let window: ConvolutionWindow

  /// One extent of the kernel for each direction: one for signals, three for volumes.
  ///
  /// Groups must divide both numbers of channels. Traps when they don't.
  public init(
    in inputs: Int, out outputs: Int, kernel: [Int], window: ConvolutionWindow,
    bias: Bool = true, name: String = "convolution",
    initialization: Initialization = .uniformFanIn, using generator: inout SeededGenerator
  ) {
    let groups = window.groups
    require(
      inputs > 0 && outputs > 0 && groups > 0 && inputs % groups == 0 && outputs % groups == 0
        && (1...3).contains(kernel.count) && kernel.allSatisfy { $0 > 0 },
      "WindowConvolution \(name): \(inputs) to \(outputs) channels in \(groups) groups, kernel "
        + "\(kernel)")
    self.name = name
    self.window = window
    let taps = kernel.reduce(1, *)
    let fanIn = inputs / groups * taps
    weight = Parameter(
      "\(name).weight",
      initialization.weight(
        Shape([outputs] + kernel + [inputs / groups]), fanIn: fanIn,
        fanOut: outputs / groups * taps, using: &generator))
    self.bias =
      bias
      ? Parameter("\(name).bias", initialization.bias(outputs, fanIn: fanIn, using: &generator))
      : nil
  }

  /// One kernel for each channel: as many groups as channels.
  public static func depthwise(
    _ channels: Int, kernel: [Int], stride: Int = 1, padding: Int = 0, dilation: Int = 1,
    bias: Bool = true, name: String = "depthwise",
    initialization: Initialization = .uniformFanIn, using generator: inout SeededGenerator
  ) -> WindowConvolution {
    let window = ConvolutionWindow(
      stride: stride, padding: padding, dilation: dilation, groups: channels)
    return WindowConvolution(
      in: channels, out: channels, kernel: kernel, window: window, bias: bias, name: name,
      initialization: initialization, using: &generator)
  }

  public func callAsFunction(_ x: Tensor, in pass: inout Pass) -> Tensor {
    let shape = weight.value.shape
    let inputs = shape[-1] * window.groups
    require(
      x.rank == shape.rank && x.shape[-1] == inputs,
      "WindowConvolution \(name): \(x.shape) does not have \(shape.rank - 2) directions and "
        + "\(inputs) channels")
    let output = x.convolved(with: weight.tracked, bias: bias?.tracked, window: window)
    pass.recordProducts(
      with: weight, positions: output.count / weight.value.shape[0], as: name)
    return pass.observed(output, as: name)
  }

  public var parameters: [Parameter] { [weight] + (bias.map { [$0] } ?? []) }
}
