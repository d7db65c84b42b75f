import Foundation
import Learning
import Numerics
import Tensors

/// sin(step · (i + 1)): an input that PyTorch and NumPy can make too.
func waves(_ shape: Shape, step: Double = 1) -> Tensor {
  Tensor((0..<shape.count).map { Float(Foundation.sin(step * Double($0 + 1))) }, shape: shape)
}

/// Weight number p of a model (in the order of its list) with first extent s and n elements becomes
/// sin(12.9898 (i + 1) + p) / √(n/s); norms stay as they start, biases become 0.
func setWaves(_ model: any Trainable) {
  for (index, parameter) in model.parameters.enumerated() {
    let (shape, count) = (parameter.value.shape, parameter.value.count)
    if parameter.name.hasSuffix("bias") { parameter.value = .zeros(shape) }
    guard shape.rank > 1 else { continue }
    let scale = Double(count / shape[0]).squareRoot()
    parameter.value = Tensor(
      (0..<count).map { Float(Foundation.sin(12.9898 * Double($0 + 1) + Double(index)) / scale) },
      shape: shape)
  }
}

/// The losses of steps of an optimiser, and the loss after them.
func losses<Rule>(
  of model: any Trainable, steps: Int, with optimizer: Optimizer<Rule>,
  loss: (inout Pass) -> Tensor
) -> (steps: [Float], last: Float) {
  var values: [Float] = []
  for _ in 0..<steps {
    var pass = Pass.training(.init(seed: 0))
    let value = loss(&pass)
    values.append(value.scalar)
    optimizer.step(model.parameters, along: value.gradients())
  }
  var pass = Pass.evaluation
  return (values, loss(&pass).scalar)
}
