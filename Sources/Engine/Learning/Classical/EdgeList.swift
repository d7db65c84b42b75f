import Tensors

/// A graph's edges, each in both directions, sorted by the node they leave.
///
/// Messages along edges (belief propagation) are arrays over `sources`; `reverse` finds the message
/// that goes the other way, `edges(leaving:)` those of a node.
public struct EdgeList: Hashable, Sendable, Codable {
  public let nodes: Int
  /// The node that each directed edge leaves, ascending.
  public let sources: [Int]
  /// The node that it enters, ascending among those that leave one node.
  public let targets: [Int]
  public let weights: [Double]
  /// The position of each edge's opposite.
  public let reverse: [Int]
  private let starts: [Int]

  /// Takes each pair of nodes once, in any direction; pairs of a node with itself are left out.
  ///
  /// Of a pair that is given several times the greatest weight counts.
  public init(nodes: Int, _ pairs: [(Int, Int, weight: Double)]) {
    var weights: [Pair: Double] = [:]
    for (a, b, weight) in pairs where a != b {
      require(
        (0..<nodes).contains(a) && (0..<nodes).contains(b),
        "EdgeList: the pair \(a), \(b) among \(nodes) nodes")
      for pair in [Pair(from: a, to: b), Pair(from: b, to: a)] {
        weights[pair] = max(weights[pair] ?? -.infinity, weight)
      }
    }
    let ordered = weights.keys.sorted { ($0.from, $0.to) < ($1.from, $1.to) }
    let positions = Dictionary(
      uniqueKeysWithValues: ordered.enumerated().map { ($0.element, $0.offset) })
    self.nodes = nodes
    sources = ordered.map(\.from)
    targets = ordered.map(\.to)
    self.weights = ordered.map { weights[$0] ?? 0 }
    reverse = ordered.map { positions[Pair(from: $0.to, to: $0.from)] ?? 0 }
    var starts = [Int](repeating: 0, count: nodes + 1)
    for pair in ordered { starts[pair.from + 1] += 1 }
    for node in 0..<nodes { starts[node + 1] += starts[node] }
    self.starts = starts
  }

  /// The positions of the edges that leave a node.
  public func edges(leaving node: Int) -> Range<Int> { starts[node]..<starts[node + 1] }

  private struct Pair: Hashable {
    let from: Int
    let to: Int
  }
}

extension EdgeList {
  /// An edge between each row and each of its `count` nearest, weighted by its distance.
  ///
  /// `weight` turns a distance into a weight.
  public static func nearest(
    _ table: FeatureTable, count: Int, distance: NearestNeighbors.Distance = .euclidean,
    weight: (_ distance: Double) -> Double = { _ in 1 }
  ) -> EdgeList {
    let found = NearestNeighbors(table, distance: distance)(
      table, count: count, excludingSelf: true)
    let pairs = found.enumerated().flatMap { row, neighbours in
      zip(neighbours.indices, neighbours.distances).map { (row, $0, weight: weight($1)) }
    }
    return EdgeList(nodes: table.rows, pairs)
  }

  /// All pairs of rows, weighted exp(−γ |a − b|²).
  public static func gaussian(_ table: FeatureTable, gamma: Double) -> EdgeList {
    let pairs = (0..<table.rows).flatMap { a in
      (0..<a).map { b in
        (a, b, weight: gaussianWeight(squaredDistance(table[row: a], table[row: b]), gamma))
      }
    }
    return EdgeList(nodes: table.rows, pairs)
  }
}
