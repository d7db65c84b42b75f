public import Numerics
public import Tensors

/// A convolution without bias, batch normalisation, and (by default) a ReLU.
public struct ConvolutionNormReLU: Layer {
  public let convolution: Convolution
  public let norm: BatchNorm

  /// The parts are called `NAME.convolution` and `NAME.norm`.
  public init(
    in inputs: Int, out outputs: Int, size: Int = 3, stride: Int = 1, hasReLU: Bool = true,
    name: String, initialization: Initialization = .uniformFanIn,
    using generator: inout SeededGenerator
  ) {
    convolution = Convolution(
      in: inputs, out: outputs, size: size, stride: stride, bias: false,
      name: "\(name).convolution", initialization: initialization, using: &generator)
    norm = BatchNorm(outputs, rectified: hasReLU, name: "\(name).norm")
  }

  public func callAsFunction(_ x: Tensor, in pass: inout Pass) -> Tensor {
    norm(convolution(x, in: &pass), in: &pass)
  }

  public var parameters: [Parameter] { convolution.parameters + norm.parameters }
  public var buffers: [Buffer] { norm.buffers }
}
