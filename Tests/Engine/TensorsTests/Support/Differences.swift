import Tensors
import Testing

/// The greatest gap between the recorded gradients of a function and its central differences.
///
/// The function's result is weighted by fixed random numbers and summed in Double. Differences of
/// fourth order, (8(f(h) - f(-h)) - (f(2h) - f(-2h))) / 12h, have an error of h⁴·f⁽⁵⁾/30 and, in Float,
/// a rounding error of about 10⁻⁷·|f|/h: at h = 0.02 both are near 10⁻⁵ for values around 1. The gap
/// is relative to the greatest difference, or to 1.
func gradientGap(
  _ inputs: [Tensor], step: Float = 0.02, _ function: ([Tensor]) -> Tensor
) -> Double {
  let variables = inputs.map { $0.variable() }
  let result = function(variables)
  let weights = random(result.shape, seed: 99)
  let gradients = (result * weights).sum().gradients()
  let fixed = weights.scalars.map(Double.init)

  func weighted(_ inputs: [Tensor]) -> Double {
    zip(function(inputs).scalars, fixed).reduce(0) { $0 + Double($1.0) * $1.1 }
  }
  var gap = 0.0
  for (position, input) in inputs.enumerated() {
    let recorded = gradients[variables[position]] ?? .zeros(like: input)
    guard recorded.shape == input.shape else { return .infinity }
    let differences = (0..<input.count).map { index in
      func loss(at offset: Float) -> Double {
        var scalars = input.scalars
        scalars[index] += offset
        var moved = inputs
        moved[position] = Tensor(scalars, shape: input.shape)
        return weighted(moved)
      }
      return (8 * (loss(at: step) - loss(at: -step)) - (loss(at: 2 * step) - loss(at: -2 * step)))
        / (12 * Double(step))
    }
    let scale = max(1, differences.map(abs).max() ?? 1)
    for (own, difference) in zip(recorded.scalars, differences) {
      gap = max(gap, abs(Double(own) - difference) / scale)
    }
  }
  return gap
}

/// A function to be differentiated, by name, with the shapes it takes.
struct Differentiated: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let inputs: [Tensor]
  let function: @Sendable ([Tensor]) -> Tensor

  init(
    _ name: String, _ inputs: [Tensor], _ function: @escaping @Sendable ([Tensor]) -> Tensor
  ) {
    testDescription = name
    self.inputs = inputs
    self.function = function
  }

  /// Takes random inputs of some shapes.
  init(
    _ name: String, _ shapes: Shape..., function: @escaping @Sendable ([Tensor]) -> Tensor
  ) {
    self.init(
      name, shapes.enumerated().map { random($1, seed: UInt64(10 + $0)) }, function)
  }

  var gap: Double { gradientGap(inputs, function) }
}

/// What Float leaves of a fourth-order difference, with a margin for steep functions.
let differenceTolerance = 5e-4
