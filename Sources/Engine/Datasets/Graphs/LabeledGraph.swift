public import Digests
public import Tensors

/// An undirected graph whose nodes have features and classes, such as Planetoid's.
public struct LabeledGraph: Sendable {
  public let name: String
  public let nodeCount: Int
  /// Each edge once, its lower node first; ascending, without loops.
  public let edges: [Edge]
  /// [nodes, features].
  public let features: Tensor
  /// The class of each node, an index into `classNames`; nothing where it is not known.
  public let labels: [Int?]
  public let classNames: [String]
  /// Which nodes to learn from, to choose by and to judge by, where the source says so.
  public let split: Split?
  public let fingerprint: Digest
  /// How the graph was made, where it is not real.
  public let synthesis: Synthesis?

  /// Two nodes that are joined.
  public struct Edge: Hashable, Sendable, Codable, Comparable {
    public let lower: Int
    public let upper: Int

    /// Puts the lower node first; traps for a loop.
    public init(_ first: Int, _ second: Int) {
      require(first != second, "Edge: a loop at node \(first)")
      (lower, upper) = (min(first, second), max(first, second))
    }

    public static func < (left: Edge, right: Edge) -> Bool {
      (left.lower, left.upper) < (right.lower, right.upper)
    }
  }

  /// Sorts the edges and leaves out doubled ones; traps where edges, features and labels do not
  /// fit the nodes.
  public init(
    name: String, edges: [Edge], features: Tensor, labels: [Int?], classNames: [String],
    split: Split?, fingerprint: Digest, synthesis: Synthesis? = nil
  ) {
    nodeCount = labels.count
    require(
      features.rank == 2 && features.shape[0] == nodeCount,
      "LabeledGraph: features of the shape \(features.shape) for \(nodeCount) nodes")
    require(
      labels.allSatisfy { $0.map { classNames.indices.contains($0) } ?? true },
      "LabeledGraph: a label out of 0..<\(classNames.count)")
    for edge in edges {
      require(
        edge.lower >= 0 && edge.upper < nodeCount,
        "LabeledGraph: an edge of \(edge.lower) and \(edge.upper) among \(nodeCount) nodes")
    }
    self.name = name
    self.edges = Set(edges).sorted()
    self.features = features
    self.labels = labels
    self.classNames = classNames
    self.split = split
    self.fingerprint = fingerprint
    self.synthesis = synthesis
  }

  /// How many edges end at each node.
  public var degrees: [Int] {
    edges.reduce(into: [Int](repeating: 0, count: nodeCount)) { degrees, edge in
      degrees[edge.lower] += 1
      degrees[edge.upper] += 1
    }
  }

  /// The neighbours of each node, ascending.
  public var neighbours: [[Int]] {
    var neighbours = [[Int]](repeating: [], count: nodeCount)
    for edge in edges {
      neighbours[edge.lower].append(edge.upper)
      neighbours[edge.upper].append(edge.lower)
    }
    return neighbours.map { $0.sorted() }
  }

  /// The share of edges whose ends have one class, among those whose ends' classes are known.
  public var homophily: Double {
    let known = edges.compactMap { edge in
      labels[edge.lower].flatMap { lower in labels[edge.upper].map { lower == $0 } }
    }
    return known.isEmpty ? .nan : Double(known.count { $0 }) / Double(known.count)
  }

  /// The same nodes with other edges, such as noisy ones.
  public func rewired(_ edges: [Edge]) -> LabeledGraph {
    LabeledGraph(
      name: name, edges: edges, features: features, labels: labels, classNames: classNames,
      split: split,
      fingerprint: fingerprint.derived("edges", edges.sorted().flatMap { [$0.lower, $0.upper] }),
      synthesis: synthesis)
  }
}
