public import Numerics
public import Tensors

/// What carries a block's input past it where stride or channels change.
///
/// He et al., CVPR 2016, arXiv:1512.03385, section 3.3 and section 4.1, options A and B.
public enum ResidualShortcut: String, Hashable, Sendable, Codable {
  /// Option B: a 1×1 convolution with norm.
  case projection
  /// Option A: every stride-th pixel, and zeros for the new channels; no parameters.
  case padding
}

/// Two 3×3 convolutions with norms beside a shortcut, then a ReLU.
public struct ResidualBlock: Layer {
  public let first: ConvolutionNormReLU
  public let second: ConvolutionNormReLU
  /// A 1×1 convolution with norm where stride or channels change and the shortcut projects.
  public let shortcut: ConvolutionNormReLU?
  public let stride: Int
  let outputs: Int

  /// The parts are called `NAME.first`, `NAME.second` and `NAME.shortcut`.
  public init(
    in inputs: Int, out outputs: Int, stride: Int, shortcut: ResidualShortcut = .projection,
    name: String, using generator: inout SeededGenerator
  ) {
    require(
      shortcut == .projection || outputs >= inputs,
      "ResidualBlock \(name): a padded shortcut of \(inputs) to \(outputs) channels")
    self.stride = stride
    self.outputs = outputs
    first = ConvolutionNormReLU(
      in: inputs, out: outputs, stride: stride, name: "\(name).first",
      initialization: .heFanOut, using: &generator)
    second = ConvolutionNormReLU(
      in: outputs, out: outputs, hasReLU: false, name: "\(name).second",
      initialization: .heFanOut, using: &generator)
    let isIdentity = stride == 1 && inputs == outputs
    self.shortcut =
      isIdentity || shortcut == .padding
      ? nil
      : ConvolutionNormReLU(
        in: inputs, out: outputs, size: 1, stride: stride, hasReLU: false,
        name: "\(name).shortcut", initialization: .heFanOut, using: &generator)
  }

  public func callAsFunction(_ x: Tensor, in pass: inout Pass) -> Tensor {
    let change = second(first(x, in: &pass), in: &pass)
    return (change + (shortcut?(x, in: &pass) ?? padded(x))).relu()
  }

  /// Every stride-th pixel, with channels of zeros after its own.
  private func padded(_ x: Tensor) -> Tensor {
    guard stride > 1 || x.shape[3] < outputs else { return x }
    let chosen = x.patches(kernel: [1, 1], window: ConvolutionWindow(stride: stride))
    let extents = [x.shape[1], x.shape[2]].map { ($0 - 1) / stride + 1 }
    return chosen.reshaped(to: [x.shape[0]] + extents + [x.shape[3]])
      .padded(axis: 3, before: 0, after: outputs - x.shape[3])
  }

  public var parameters: [Parameter] {
    first.parameters + second.parameters + (shortcut?.parameters ?? [])
  }
  public var buffers: [Buffer] { first.buffers + second.buffers + (shortcut?.buffers ?? []) }
}
