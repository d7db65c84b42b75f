public import Numerics
import Tensors

/// The order in which a training run sees its examples: a new one each epoch, fixed by the seed.
public struct Batches: Hashable, Sendable {
  public let count: Int
  public let size: Int
  /// Whether a last batch of fewer than `size` examples is left out.
  public let dropsLast: Bool
  private let generator: SeededGenerator

  /// Batches of `size` out of `count` examples.
  public init(
    of count: Int, size: Int, dropsLast: Bool = false, using generator: SeededGenerator
  ) {
    require(count >= 1 && size >= 1, "Batches: batches of \(size) out of \(count) examples")
    self.count = count
    self.size = size
    self.dropsLast = dropsLast
    self.generator = generator.stream("batches")
  }

  public var perEpoch: Int { dropsLast ? count / size : (count + size - 1) / size }

  /// The batches of one epoch: every index once, but for those a dropped last batch would hold.
  public func epoch(_ number: Int) -> [[Int]] {
    var draws = generator.stream("epoch \(number)")
    let order = draws.permutation(of: count)
    return (0..<perEpoch).map { Array(order[$0 * size..<min(count, ($0 + 1) * size)]) }
  }
}
