public import Numerics
public import Tensors

/// The mean or sum of a table's vectors for bags of entries of any length: bags to `[bags, features]`.
public struct EmbeddingBag: Trainable {
  public enum Joining: String, Hashable, Sendable, Codable {
    case sum, mean
  }

  public let table: Embedding
  public let joining: Joining
  /// An entry that counts for nothing, as padding.
  public let ignored: Int?

  /// The part is called `NAME`; vectors start as N(0, deviation²).
  public init(
    _ entries: Int, _ features: Int, joining: Joining = .mean, ignoring ignored: Int? = nil,
    deviation: Float = 1, name: String = "bag", using generator: inout SeededGenerator
  ) {
    table = Embedding(entries, features, deviation: deviation, name: name, using: &generator)
    self.joining = joining
    self.ignored = ignored
  }

  /// An empty bag gives 0.
  public func callAsFunction(_ bags: RaggedRows<Int>, in pass: inout Pass) -> Tensor {
    let kept = RaggedRows(bags.map { $0.filter { $0 != ignored } })
    let vectors = table(kept.elements, in: &pass)
    switch joining {
    case .sum: return vectors.segmentSum(kept.segments, count: kept.count)
    case .mean: return vectors.segmentMean(kept.segments, count: kept.count)
    }
  }

  public var parameters: [Parameter] { table.parameters }
}
