public import Numerics
public import Tensors

/// Logits s · x/|x| · w_c/(|w_c| + γ): a linear classifier that compares directions only.
///
/// Gidaris and Komodakis, CVPR 2018, arXiv:1804.09458, equation 3; with γ > 0 Liu et al., CVPR 2019,
/// arXiv:1904.05160, where small class vectors count less.
public struct CosineClassifier: Layer {
  public let name: String
  /// `[classes, features]`.
  public let weight: Parameter
  /// s, one number; a parameter where it is learned.
  public let scale: Parameter
  public let learnsScale: Bool
  /// γ, added to the length of each class vector.
  public let offset: Float

  /// Starts with class vectors of U(−1/√features, 1/√features).
  public init(
    _ features: Int, _ classes: Int, scale: Float = 16, learnsScale: Bool = false,
    offset: Float = 0, name: String = "cosine", using generator: inout SeededGenerator
  ) {
    require(
      features > 0 && classes > 0 && offset >= 0,
      "CosineClassifier \(name): \(features) features, \(classes) classes, γ = \(offset)")
    self.name = name
    self.offset = offset
    self.learnsScale = learnsScale
    weight = Parameter(
      "\(name).weight",
      Initialization.uniformFanIn.weight(
        [classes, features], fanIn: features, fanOut: classes, using: &generator))
    self.scale = Parameter("\(name).scale", Tensor([scale], shape: [1]))
  }

  /// `[..., features]` to `[..., classes]`; rows of zeros get logits of zero.
  public func callAsFunction(_ x: Tensor, in pass: inout Pass) -> Tensor {
    let features = weight.value.shape[1]
    require(
      x.rank >= 1 && x.shape[-1] == features,
      "CosineClassifier \(name): the last axis of \(x.shape) is not \(features)")
    var directions = weight.tracked
    if offset > 0 {
      let squares = directions.squared().sum(axes: [1], keepingAxes: true)
      directions = directions / (squares.squareRoot() + offset)
    } else {
      directions = directions.unitRows()
    }
    let cosines = x.unitRows().matmul(directions, transposingOther: true)
    let logits = cosines * (learnsScale ? scale.tracked : scale.value)
    return pass.observed(logits, as: name)
  }

  public var parameters: [Parameter] { [weight] + (learnsScale ? [scale] : []) }
}
