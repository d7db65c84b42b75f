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
  /// s where it stays as it is.
  public let scale: Float
  /// s where it is learned, one number.
  public let learnedScale: Parameter?
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
    self.scale = scale
    weight = Parameter(
      "\(name).weight",
      Initialization.uniformFanIn.weight(
        [classes, features], fanIn: features, fanOut: classes, using: &generator))
    learnedScale = learnsScale ? Parameter("\(name).scale", Tensor([scale], shape: [1])) : nil
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
    let logits = learnedScale.map { cosines * $0.tracked } ?? cosines * scale
    pass.recordProducts(with: weight, positions: x.count / features, as: name)
    return pass.observed(logits, as: name)
  }

  public var parameters: [Parameter] { [weight] + (learnedScale.map { [$0] } ?? []) }
}
