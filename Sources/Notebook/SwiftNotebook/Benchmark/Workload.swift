import Learning
import Numerics
import Tensors

/// A piece of work whose time is compared with other engines, under the same name.
struct Workload: Sendable {
  let name: String
  /// Prepares the data and returns one step.
  let make: @Sendable () -> () -> Void

  /// All workloads in the order of the reference's list.
  static var all: [Workload] {
    products + convolutions + trainings + text + volumes + attention + sparse
      + elementwise + reading + charts
  }

  /// A step of training: forward, backward, update.
  static func training<Rule: UpdateRule>(
    _ model: any Trainable, by rule: Rule, loss: @escaping (inout Pass) -> Tensor
  ) -> () -> Void {
    let optimizer = Optimizer(rule)
    return {
      var pass = Pass.training(SeededGenerator(seed: 0))
      // On its own line: the graph is gone before the step, so that weights change in place.
      let gradients = loss(&pass).gradients()
      optimizer.step(model.parameters, along: gradients)
    }
  }
}

/// Draws for workloads: normal numbers and labels from a seed.
struct WorkloadData {
  private var generator = SeededGenerator(seed: 0)

  mutating func normal(_ shape: Shape) -> Tensor { .normal(shape, using: &generator) }

  mutating func labels(_ count: Int, below bound: Int) -> [Int] {
    (0..<count).map { _ in generator.integer(below: bound) }
  }

  /// The generator for a model's weights.
  mutating func withGenerator<Result>(_ body: (inout SeededGenerator) -> Result) -> Result {
    body(&generator)
  }
}
