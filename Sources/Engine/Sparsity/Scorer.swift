public import Numerics
public import Tensors

/// How much each weight matters; pruning keeps the highest scores.
public struct Scorer: Sendable {
  public let name: String
  /// Whether scores need the gradient of a loss.
  public let needsGradient: Bool
  private let score: @Sendable (_ name: String, _ value: Tensor, _ gradient: Tensor) -> Tensor

  /// A score of one's own: of each weight, from a parameter's name, value and gradient.
  ///
  /// It has the value's shape; a gradient that is not needed and not there is zeros.
  public init(
    name: String, needsGradient: Bool = false,
    _ score: @escaping @Sendable (_ name: String, _ value: Tensor, _ gradient: Tensor) -> Tensor
  ) {
    self.name = name
    self.needsGradient = needsGradient
    self.score = score
  }

  /// |w|.
  public static let magnitude = Scorer(name: "magnitude") { _, value, _ in
    value.absoluteValue()
  }

  /// |w · g|: how much the loss changes, to first order, when the weight is removed.
  ///
  /// Lee et al., *SNIP*, ICLR 2019, arXiv:1810.02340, equation 4.
  public static let saliency = Scorer(name: "saliency", needsGradient: true) { _, value, gradient in
    (value * gradient).absoluteValue()
  }

  /// Uniform draws, the same for a parameter's name whatever other parameters there are.
  public static func random(by generator: SeededGenerator) -> Scorer {
    Scorer(name: "random") { name, value, _ in
      var stream = generator.stream(name)
      return .uniform(value.shape, in: 0..<1, using: &stream)
    }
  }

  /// The scores of a parameter's weights, in its shape.
  ///
  /// Traps when a gradient is needed and there is none, and on a NaN.
  public func callAsFunction(_ parameter: Parameter, _ gradient: Tensor? = nil) -> Tensor {
    require(
      !needsGradient || gradient != nil,
      "Scorer \(name): a gradient of \(parameter.name) is needed")
    let value = parameter.value.detached
    let scores = score(parameter.name, value, gradient ?? .zeros(like: value)).detached
    require(
      scores.shape == value.shape,
      "Scorer \(name): scores \(scores.shape) for \(parameter.name) of shape \(value.shape)")
    require(
      !scores.scalars.contains { $0.isNaN }, "Scorer \(name): a score of \(parameter.name) is NaN")
    return scores
  }
}
