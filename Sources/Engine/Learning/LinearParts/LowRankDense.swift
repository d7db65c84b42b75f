public import Numerics
public import Tensors

/// A linear part whose weight is a product of two narrow ones: y = B (A x) + b.
public struct LowRankDense: Layer {
  public let name: String
  /// A, `[rank, in]`.
  public let down: Parameter
  /// B, `[out, rank]`.
  public let up: Parameter
  /// `[out]`.
  public let bias: Parameter?

  /// Random factors, drawn as two dense layers in a row.
  public init(
    _ inputs: Int, _ outputs: Int, rank: Int, bias: Bool = true, name: String = "dense",
    using generator: inout SeededGenerator
  ) {
    require(
      rank > 0 && inputs > 0 && outputs > 0,
      "LowRankDense \(name): rank \(rank) of \(inputs) to \(outputs)")
    let draw = Initialization.uniformFanIn
    self.init(
      name: name,
      down: draw.weight([rank, inputs], fanIn: inputs, fanOut: rank, using: &generator),
      up: draw.weight([outputs, rank], fanIn: rank, fanOut: outputs, using: &generator),
      bias: bias ? draw.bias(outputs, fanIn: rank, using: &generator) : nil)
  }

  /// The nearest weight of this rank to a dense layer's, by its greatest singular values.
  public init(approximating dense: Dense, rank: Int) {
    let shape = dense.weight.value.shape
    require(
      rank > 0 && rank <= min(shape[0], shape[1]),
      "LowRankDense \(dense.name): rank \(rank) of a weight \(shape)")
    let factors = dense.weight.value.singularFactors().truncated(to: rank)
    self.init(
      name: dense.name, down: factors.right.transposed(), up: factors.left * factors.values,
      bias: dense.bias?.value)
  }

  private init(name: String, down: Tensor, up: Tensor, bias: Tensor?) {
    self.name = name
    self.down = Parameter("\(name).down", down)
    self.up = Parameter("\(name).up", up)
    self.bias = bias.map { Parameter("\(name).bias", $0) }
  }

  public func callAsFunction(_ x: Tensor, in pass: inout Pass) -> Tensor {
    let product = x.matmul(down.tracked, transposingOther: true)
      .matmul(up.tracked, transposingOther: true)
    for factor in [down, up] {
      pass.recordProducts(with: factor, positions: x.count / x.shape[-1], as: name)
    }
    return pass.observed(bias.map { product + $0.tracked } ?? product, as: name)
  }

  public var parameters: [Parameter] { [down, up] + (bias.map { [$0] } ?? []) }
}
