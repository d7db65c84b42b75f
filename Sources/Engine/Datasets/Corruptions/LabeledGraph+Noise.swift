public import Numerics
import Tensors

extension LabeledGraph {
  /// The graph with exactly ⌊r·m + ½⌋ of its m edges removed, drawn uniformly.
  public func removingEdges(rate: Double, using generator: SeededGenerator) -> LabeledGraph {
    require(rate >= 0 && rate <= 1, "removingEdges: a rate of \(rate)")
    var draws = generator.stream("removed edges")
    let removed = Set(draws.sample(count(rate), of: edges.count))
    return rewired(edges.indices.filter { !removed.contains($0) }.map { edges[$0] })
  }

  /// The graph with exactly ⌊r·m + ½⌋ new edges, drawn uniformly from the pairs that have none.
  ///
  /// Traps where the graph has fewer such pairs than that, or than it has edges and new ones.
  public func addingEdges(rate: Double, using generator: SeededGenerator) -> LabeledGraph {
    require(rate >= 0 && rate.isFinite, "addingEdges: a rate of \(rate)")
    let pairs = nodeCount * (nodeCount - 1) / 2
    require(
      2 * (edges.count + count(rate)) <= pairs || edges.count + count(rate) == edges.count,
      "addingEdges: \(count(rate)) edges more than \(edges.count) of \(pairs) pairs")
    var draws = generator.stream("added edges")
    var all = Set(edges)
    while all.count < edges.count + count(rate) {
      let (first, second) = (draws.integer(below: nodeCount), draws.integer(below: nodeCount))
      if first != second { all.insert(Edge(first, second)) }
    }
    return rewired(Array(all))
  }

  private func count(_ rate: Double) -> Int { Int((rate * Double(edges.count)).rounded()) }
}
