public import Numerics
import Tensors

/// A synthetic graph of the stochastic block model (Holland, Laskey and Leinhardt, 1983).
///
/// Node i has the class i mod C. Each pair of nodes is joined independently, with the probability
/// `within` where their classes are one, else `between`. Features are μ_c + ε, ε standard normal and
/// μ_c the class's own vector of length `separation` in a direction drawn uniformly. The expected
/// homophily is w·n_w/(w·n_w + b·n_b) with the numbers n_w and n_b of pairs within and between.
public struct BlockGraph: Hashable, Sendable, Codable {
  public var nodes = 300
  public var classes = 3
  public var within = 0.1
  public var between = 0.01
  public var features = 16
  public var separation = 2.0

  public init() {}

  /// Draws one graph.
  public func graph(using generator: SeededGenerator) -> LabeledGraph {
    require(
      nodes >= classes && classes >= 1 && features >= 1 && (0...1).contains(within)
        && (0...1).contains(between), "BlockGraph: \(self)")
    let synthesis = Synthesis(
      kind: "stochastic block graph",
      settings: "\(nodes) nodes in \(classes) classes, edges with \(within) within and \(between) "
        + "between, \(features) features at distance \(separation)")
    let labels = (0..<nodes).map { $0 % classes }
    var pairs = generator.stream("block graph edges")
    var edges: [LabeledGraph.Edge] = []
    for lower in 0..<nodes {
      for upper in lower + 1..<max(lower + 1, nodes)
      where pairs.bernoulli(labels[lower] == labels[upper] ? within : between) {
        edges.append(LabeledGraph.Edge(lower, upper))
      }
    }
    return LabeledGraph(
      name: "block graph", edges: edges, features: points(labels, using: generator),
      labels: labels, classNames: (0..<classes).map { "block \($0)" }, split: nil,
      fingerprint: synthesis.announced(by: generator), synthesis: synthesis)
  }

  private func points(_ labels: [Int], using generator: SeededGenerator) -> Tensor {
    var draws = generator.stream("block graph features")
    let means = (0..<classes).map { _ in
      let direction = (0..<features).map { _ in draws.normalDouble() }
      let length = direction.reduce(0) { $0 + $1 * $1 }.squareRoot()
      return direction.map { $0 / length * separation }
    }
    let values = labels.flatMap { label in
      means[label].map { Float($0 + draws.normalDouble()) }
    }
    return Tensor(values, shape: [nodes, features])
  }
}
