public import Numerics
public import Tensors

/// Vectors of users and items, averaged with those of their neighbourhoods of growing radius.
///
/// E ← D^(−½) A D^(−½) E, and the mean over all of them; He et al., *LightGCN*, SIGIR 2020,
/// arXiv:2002.02126, equations 3 to 8. Users come first, then items.
public struct LightGCN: Trainable {
  public let users: Int
  public let items: Int
  public let layers: Int
  public let embedding: Embedding
  public let edges: WeightedEdges

  /// `interactions` are pairs of a user and an item; vectors start as N(0, 0.1²).
  public init(
    users: Int, items: Int, features: Int, layers: Int = 3, interactions: [(Int, Int)],
    using generator: inout SeededGenerator
  ) {
    require(layers >= 0, "LightGCN: \(layers) layers")
    self.users = users
    self.items = items
    self.layers = layers
    embedding = Embedding(users + items, features, deviation: 0.1, using: &generator)
    edges = WeightedEdges.undirected(
      nodes: users + items, interactions.map { ($0.0, users + $0.1) }, withLoops: false
    ).symmetricallyNormalized()
  }

  /// The final vectors, `[users + items, features]`.
  public func vectors() -> Tensor {
    var layer = embedding.weight.tracked
    var sum = layer
    for _ in 0..<layers {
      layer = edges.propagated(layer)
      sum = sum + layer
    }
    return sum / Float(layers + 1)
  }

  /// The scores of pairs of a user and an item, `[pairs]`.
  public func scores(_ pairs: [(Int, Int)]) -> Tensor {
    let vectors = vectors()
    return (vectors.rows(pairs.map(\.0)) * vectors.rows(pairs.map { users + $0.1 })).sum(axes: [1])
  }

  public var parameters: [Parameter] { embedding.parameters }
}
