public import Tensors

/// Directed edges of a graph with weights, along which features flow from source to target.
public struct WeightedEdges: Hashable, Sendable {
  public let nodes: Int
  public let sources: [Int]
  public let targets: [Int]
  public let weights: [Float]

  /// Weights of 1 unless given.
  public init(nodes: Int, sources: [Int], targets: [Int], weights: [Float]? = nil) {
    require(
      sources.count == targets.count && weights?.count ?? sources.count == sources.count
        && (sources + targets).allSatisfy { (0..<nodes).contains($0) },
      "WeightedEdges: \(sources.count) sources, \(targets.count) targets, "
        + "\(weights?.count ?? 0) weights, \(nodes) nodes")
    self.nodes = nodes
    self.sources = sources
    self.targets = targets
    self.weights = weights ?? Array(repeating: 1, count: sources.count)
  }

  /// Both directions of each undirected edge once, sorted by target and source, and loops if wanted.
  public static func undirected(
    nodes: Int, _ edges: [(Int, Int)], withLoops: Bool
  ) -> WeightedEdges {
    var neighbours = [Set<Int>](repeating: [], count: nodes)
    for (a, b) in edges {
      require(
        (0..<nodes).contains(a) && (0..<nodes).contains(b),
        "WeightedEdges: the edge (\(a), \(b)) among \(nodes) nodes")
      neighbours[a].insert(b)
      neighbours[b].insert(a)
    }
    if withLoops { for node in 0..<nodes { neighbours[node].insert(node) } }
    let targets = neighbours.enumerated().flatMap { node, others in
      [Int](repeating: node, count: others.count)
    }
    return WeightedEdges(
      nodes: nodes, sources: neighbours.flatMap { $0.sorted() }, targets: targets)
  }

  /// Each weight divided by √(source's degree · target's degree): D^(−½) A D^(−½) for undirected edges.
  ///
  /// Kipf and Welling, ICLR 2017, arXiv:1609.02907, equation 2.
  public func symmetricallyNormalized() -> WeightedEdges {
    var degrees = [Double](repeating: 0, count: nodes)
    for (target, weight) in zip(targets, weights) { degrees[target] += Double(weight) }
    let scaled = weights.indices.map { edge -> Float in
      let product = degrees[sources[edge]] * degrees[targets[edge]]
      return product > 0 ? Float(Double(weights[edge]) / product.squareRoot()) : 0
    }
    return WeightedEdges(nodes: nodes, sources: sources, targets: targets, weights: scaled)
  }

  /// The weighted sum of what flows into each node: `[nodes, features]` to the same shape.
  public func propagated(_ x: Tensor) -> Tensor {
    require(
      x.rank == 2 && x.shape[0] == nodes,
      "WeightedEdges: \(x.shape) is not [\(nodes), features]")
    return (x.rows(sources) * Tensor(weights, shape: [weights.count, 1]))
      .segmentSum(targets, count: nodes)
  }
}
