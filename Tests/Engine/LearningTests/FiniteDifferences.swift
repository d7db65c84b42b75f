import Numerics
import Tensors

/// The greatest gap between a parameter's gradient and the central difference of the loss, divided by
/// the greatest gradient.
///
/// The difference has an error of order h² and of rounding/h: with h = 1e-2 and a loss near 1, both
/// are about 1e-4.
func gradientGap(
  of parameter: Parameter, step h: Float = 1e-2, loss: () -> Tensor
) -> Float {
  guard let gradient = loss().gradients()[parameter]?.scalars else { return .infinity }
  let start = parameter.value
  var gap: Float = 0
  for index in 0..<start.count {
    func value(_ change: Float) -> Float {
      var scalars = start.scalars
      scalars[index] += change
      parameter.value = Tensor(scalars, shape: start.shape)
      return loss().scalar
    }
    gap = max(gap, abs((value(h) - value(-h)) / (2 * h) - gradient[index]))
  }
  parameter.value = start
  return gap / max(1e-3, gradient.map(abs).max() ?? 0)
}

/// A scalar of an output: its sum with fixed weights, so that every element has its own gradient.
func weighted(_ output: Tensor) -> Tensor {
  var generator = SeededGenerator(seed: 99)
  return (output * .uniform(output.shape, in: 0.1..<1, using: &generator)).mean()
}
