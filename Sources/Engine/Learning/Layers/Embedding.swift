public import Numerics
public import Tensors

/// A table of vectors, one for each word or item: indices to `[count, features]`.
///
/// Not a `Layer`, because its input is no tensor. Vectors start as N(0, deviation²).
public struct Embedding: Trainable {
  public let name: String
  /// `[entries, features]`.
  public let weight: Parameter

  public init(
    _ entries: Int, _ features: Int, deviation: Float = 1, name: String = "embedding",
    using generator: inout SeededGenerator
  ) {
    require(entries > 0 && features > 0, "Embedding \(name): \(entries) of \(features) features")
    self.name = name
    weight = Parameter(
      "\(name).weight", .normal([entries, features], deviation: deviation, using: &generator))
  }

  /// The vectors of these entries, `[indices.count, features]`.
  public func callAsFunction(_ indices: [Int], in pass: inout Pass) -> Tensor {
    pass.observed(weight.tracked.rows(indices), as: name)
  }

  public var parameters: [Parameter] { [weight] }
}
