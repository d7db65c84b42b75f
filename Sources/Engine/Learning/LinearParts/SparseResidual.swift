public import Tensors

/// A linear part that stays as it is beside a trained sparse change, and one of low rank if it has one:
/// y = base x + scale · (S ⊙ Ω) x.
///
/// Chen et al., *DSEE*, ACL 2023, arXiv:2111.00160, section 3: the support Ω is chosen once, S starts
/// at 0, so that the output is at first the base's.
public struct SparseResidual: Layer {
  /// A `Dense`, or one that is `LowRankAdapted`.
  public let base: any AdaptableLinear
  /// S, `[out, in]`, 0 outside of its mask.
  public let residual: Parameter
  public let scale: Float
  /// Whether the base's weight holds the change.
  public private(set) var isMerged = false

  /// The part is called `NAME.residual` after the base's name.
  public init(_ base: any AdaptableLinear, support: Mask, scale: Float = 1) {
    let dense = base.dense
    require(
      support.shape == dense.weight.value.shape,
      "SparseResidual \(dense.name): a support of \(support.shape) for \(dense.weight.value.shape)")
    self.base = base
    self.scale = scale
    residual = Parameter("\(dense.name).residual", .zeros(support.shape))
    residual.mask = support
  }

  public func callAsFunction(_ x: Tensor, in pass: inout Pass) -> Tensor {
    let output = base(x, in: &pass)
    guard !isMerged else { return output }
    let change = x.matmul(residual.tracked, transposingOther: true)
    pass.recordProducts(
      with: residual, positions: x.count / x.shape[-1], as: "\(base.dense.name).sparse")
    return pass.observed(output + change * scale, as: "\(base.dense.name).sparse")
  }

  /// Adds the change to the base's weight; it is shared with every copy of the base.
  public mutating func merge() {
    require(!isMerged, "SparseResidual \(base.dense.name): it is merged already")
    base.dense.weight.value.add(residual.value, scaledBy: scale)
    isMerged = true
  }

  /// Takes the change out of the base's weight again, to the last rounding.
  public mutating func unmerge() {
    require(isMerged, "SparseResidual \(base.dense.name): it is not merged")
    base.dense.weight.value.add(residual.value, scaledBy: -scale)
    isMerged = false
  }

  public var parameters: [Parameter] { base.parameters + [residual] }
}

/// A linear part around a dense weight that changes can be merged into.
public protocol AdaptableLinear: Layer {
  var dense: Dense { get }
}

extension Dense: AdaptableLinear {
  public var dense: Dense { self }
}

extension LowRankAdapted: AdaptableLinear {
  public var dense: Dense { base }
}
