import Learning
import Numerics
import Tensors

/// Points around three centres in the plane, which a small MLP separates.
struct ClusterProblem {
  let inputs: Tensor
  let labels: [Int]

  init(count: Int = 90, seed: UInt64 = 11) {
    var generator = SeededGenerator(seed: seed)
    let centres: [(Float, Float)] = [(0, 2), (2, -1), (-2, -1)]
    labels = (0..<count).map { $0 % 3 }
    inputs = Tensor(
      labels.flatMap { label in
        [
          centres[label].0 + 0.5 * generator.normal(), centres[label].1 + 0.5 * generator.normal(),
        ]
      }, shape: [count, 2])
  }

  /// A model that has never been trained.
  func model(seed: UInt64 = 1) -> Sequential {
    var generator = SeededGenerator(seed: seed)
    return Sequential([
      Dense(2, 16, name: "first", using: &generator), BatchNorm(16), ReLU(), Dropout(0.1),
      Dense(16, 3, name: "last", using: &generator),
    ])
  }

  /// The bits of all parameters and running statistics.
  static func bits(of model: any Layer) -> [UInt32] {
    (model.parameters.map(\.value) + model.buffers.map(\.value))
      .flatMap(\.scalars).map(\.bitPattern)
  }

  /// The bits of all parameters.
  static func parameterBits(of model: any Layer) -> [UInt32] {
    model.parameters.flatMap(\.value.scalars).map(\.bitPattern)
  }
}
