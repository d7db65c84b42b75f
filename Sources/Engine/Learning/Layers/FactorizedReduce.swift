public import Numerics
public import Tensors

/// Half the extents by two 1×1 convolutions at stride 2, the second one a pixel further down and right.
///
/// norm(relu x's two convolutions side by side); Liu, Simonyan and Yang, *DARTS*, ICLR 2019,
/// arXiv:1806.09055, section 3.1.1, as in the authors' code. Height and width are rounded up where they
/// are odd: the second convolution then sees zeros at the end.
public struct FactorizedReduce: Layer {
  public let first: Convolution
  public let second: Convolution
  public let norm: PlainBatchNorm

  /// The parts are called `NAME.first`, `NAME.second` and `NAME.norm`; an even number of outputs.
  public init(
    in inputs: Int, out outputs: Int, name: String = "reduce",
    using generator: inout SeededGenerator
  ) {
    require(
      outputs > 0 && outputs % 2 == 0,
      "FactorizedReduce \(name): \(outputs) outputs; an even number is needed")
    first = Convolution(
      in: inputs, out: outputs / 2, size: 1, stride: 2, padding: .valid, bias: false,
      name: "\(name).first", using: &generator)
    second = Convolution(
      in: inputs, out: outputs / 2, size: 1, stride: 2, padding: .valid, bias: false,
      name: "\(name).second", using: &generator)
    norm = PlainBatchNorm(outputs, name: "\(name).norm")
  }

  public func callAsFunction(_ x: Tensor, in pass: inout Pass) -> Tensor {
    require(x.rank == 4, "FactorizedReduce: \(x.shape) is not [batch, height, width, channels]")
    let positive = x.relu()
    let moved = positive.slice(axis: 1, 1..<x.shape[1]).slice(axis: 2, 1..<x.shape[2])
      .padded(axis: 1, before: 0, after: 1).padded(axis: 2, before: 0, after: 1)
    let halves = [first(positive, in: &pass), second(moved, in: &pass)]
    return norm(Tensor.concatenating(halves, axis: 3), in: &pass)
  }

  public var parameters: [Parameter] { first.parameters + second.parameters }
  public var buffers: [Buffer] { norm.buffers }
}
