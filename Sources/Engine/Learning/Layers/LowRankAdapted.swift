public import Numerics
public import Tensors

/// A linear part that stays as it is beside a trained one of low rank: y = base x + (α/r) B A x.
///
/// Hu et al., *LoRA*, ICLR 2022, arXiv:2106.09685, equation 3: A starts random, B at 0, so that the
/// output is at first the base's. Freeze the base's parameters in the optimiser, or pass it
/// `adapters` alone.
public struct LowRankAdapted: Layer {
  public let base: Dense
  /// A, `[rank, in]`.
  public let down: Parameter
  /// B, `[out, rank]`.
  public let up: Parameter
  /// α/r.
  public let scale: Float
  /// Whether the base's weight holds the product, so that a call costs no more than the base's.
  public private(set) var isMerged = false

  /// The parts are called `NAME.down` and `NAME.up` after the base's name; α as the rank unless given.
  public init(
    _ base: Dense, rank: Int, alpha: Float? = nil, using generator: inout SeededGenerator
  ) {
    let shape = base.weight.value.shape
    require(
      rank > 0 && rank <= min(shape[0], shape[1]),
      "LowRankAdapted \(base.name): rank \(rank) for a weight of \(shape)")
    self.base = base
    scale = (alpha ?? Float(rank)) / Float(rank)
    down = Parameter(
      "\(base.name).down",
      Initialization.uniformFanIn.weight(
        [rank, shape[1]], fanIn: shape[1], fanOut: rank, using: &generator))
    up = Parameter("\(base.name).up", .zeros([shape[0], rank]))
  }

  public func callAsFunction(_ x: Tensor, in pass: inout Pass) -> Tensor {
    let output = base(x, in: &pass)
    guard !isMerged else { return output }
    let change = x.matmul(down.tracked, transposingOther: true)
      .matmul(up.tracked, transposingOther: true)
    for factor in [down, up] {
      pass.recordProducts(
        with: factor, positions: x.count / x.shape[-1], as: "\(base.name).adapted")
    }
    return pass.observed(output + change * scale, as: "\(base.name).adapted")
  }

  /// Adds (α/r) B A to the base's weight; it is shared with every copy of the base.
  public mutating func merge() {
    require(!isMerged, "LowRankAdapted \(base.name): it is merged already")
    base.weight.value.add(product, scaledBy: scale)
    isMerged = true
  }

  /// Takes (α/r) B A out of the base's weight again, to the last rounding.
  public mutating func unmerge() {
    require(isMerged, "LowRankAdapted \(base.name): it is not merged")
    base.weight.value.add(product, scaledBy: -scale)
    isMerged = false
  }

  private var product: Tensor { up.value.matmul(down.value) }

  /// The two trained parameters.
  public var adapters: [Parameter] { [down, up] }
  public var parameters: [Parameter] { base.parameters + adapters }
}
