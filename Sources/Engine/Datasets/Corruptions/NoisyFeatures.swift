public import Numerics
public import Tensors

/// Noise in tables of features.
public enum NoisyFeatures {
  /// x + s·σ_j·ε for each value of [rows, features], σ_j the deviation of its own column.
  public static func gaussian(
    _ features: Tensor, strength: Double, using generator: SeededGenerator
  ) -> Tensor {
    require(features.rank == 2, "gaussian: the shape \(features.shape) instead of two axes")
    require(strength >= 0 && strength.isFinite, "gaussian: a strength of \(strength)")
    let deviations = features.variance(axes: [0]).squareRoot().scalars
    let width = features.shape[1]
    var draws = generator.stream("feature noise")
    var noisy = features
    noisy.withMutableScalars { scalars in
      for index in scalars.indices {
        scalars[index] += Float(strength * Double(deviations[index % width]) * draws.normalDouble())
      }
    }
    return noisy
  }

  /// Exactly ⌊r·m + ½⌋ of all m values become `value`, such as NaN; also gives their places,
  /// ascending.
  public static func missing(
    _ features: Tensor, rate: Double, value: Float = .nan, using generator: SeededGenerator
  ) -> (features: Tensor, places: [Int]) {
    require(rate >= 0 && rate <= 1, "missing: a rate of \(rate)")
    var draws = generator.stream("missing features")
    let count = Int((rate * Double(features.count)).rounded())
    let places = draws.sample(count, of: features.count).sorted()
    var result = features
    result.withMutableScalars { scalars in for place in places { scalars[place] = value } }
    return (result, places)
  }
}
