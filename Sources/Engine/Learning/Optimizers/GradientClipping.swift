public import Tensors

/// How gradients are kept from being too large.
public enum GradientClipping: Hashable, Sendable, Codable {
  /// All gradients are scaled by bound/norm where the norm of all of them together is greater.
  ///
  /// Pascanu et al., ICML 2013, arXiv:1211.5063, algorithm 1.
  case norm(Float)
  /// Each value is moved into −bound...bound.
  case value(Float)
}

/// The Euclidean norm of the gradients of these parameters together, summed in Double.
public func gradientNorm(_ parameters: [Parameter], _ gradients: Gradients) -> Double {
  var sum = 0.0
  for parameter in parameters {
    guard let gradient = gradients[parameter] else { continue }
    for value in gradient.scalars { sum += Double(value) * Double(value) }
  }
  return sum.squareRoot()
}
