public import Numerics
import Tensors

/// The examples of one step.
public struct Batch: Hashable, Sendable {
  /// Positions of the examples in the training data.
  public let indices: [Int]
  /// Counted over all epochs, from 0.
  public let step: Int
  public let epoch: Int

  public init(indices: [Int], step: Int, epoch: Int) {
    self.indices = indices
    self.step = step
    self.epoch = epoch
  }
}

/// Divides examples into batches, in an order that the seed and the epoch alone decide.
public struct Batches: Hashable, Sendable {
  public let count: Int
  public let size: Int
  /// Whether a last batch that is smaller is left out.
  public let dropsRest: Bool
  private let generator: SeededGenerator

  /// `count` examples in batches of `size`, shuffled anew in each epoch.
  public init(count: Int, size: Int, dropsRest: Bool = false, by generator: SeededGenerator) {
    require(
      count > 0 && size > 0, "Batches: \(count) examples in batches of \(size)")
    require(
      !dropsRest || count >= size,
      "Batches: \(count) examples do not fill one batch of \(size), and the rest is dropped")
    self.count = count
    self.size = size
    self.dropsRest = dropsRest
    self.generator = generator.stream("batches")
  }

  /// The number of batches in an epoch.
  public var perEpoch: Int { dropsRest ? count / size : (count + size - 1) / size }

  /// The batches of an epoch.
  public func callAsFunction(epoch: Int) -> [Batch] {
    var order = generator.stream(epoch)
    let permutation = order.permutation(of: count)
    return (0..<perEpoch).map { index in
      let range = (index * size)..<min(count, (index + 1) * size)
      return Batch(
        indices: Array(permutation[range]), step: epoch * perEpoch + index, epoch: epoch)
    }
  }
}
