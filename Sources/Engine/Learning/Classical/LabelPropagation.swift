import Numerics
import Tensors

/// exp(−γ d²).
func gaussianWeight(_ square: Double, _ gamma: Double) -> Double {
  Elementary.exp(-gamma * square)
}

/// Class probabilities of a graph's nodes from the labels of a few: each free node has the weighted
/// mean of its neighbours, `[nodes, classes]`.
///
/// Zhu, Ghahramani and Lafferty, ICML 2003, the harmonic solution, by sweeps over the nodes (Gauss
/// and Seidel) until no probability moves by `tolerance`. `nil` marks a free node; one that no label
/// reaches has zeros.
public func propagatedLabels(
  _ labels: [Int?], classes: Int, along graph: EdgeList, tolerance: Double = 1e-10,
  sweeps: Int = 10_000
) -> FeatureTable {
  var table = anchored(labels, classes, graph)
  for _ in 0..<sweeps {
    var moved = 0.0
    for node in 0..<graph.nodes where labels[node] == nil {
      var (sums, total) = ([Double](repeating: 0, count: classes), 0.0)
      for edge in graph.edges(leaving: node) {
        total += graph.weights[edge]
        for label in 0..<classes {
          sums[label] += graph.weights[edge] * table[graph.targets[edge], label]
        }
      }
      guard total > 0 else { continue }
      for label in 0..<classes {
        moved = max(moved, abs(sums[label] / total - table[node, label]))
        table[node, label] = sums[label] / total
      }
    }
    if moved < tolerance { break }
  }
  return table
}

/// Scores that flow along a graph's edges while given labels flow in: F ← α S F + (1 − α) Y with
/// S = D^−½ W D^−½, `[nodes, classes]`.
///
/// Zhou et al., *Learning with Local and Global Consistency*, NeurIPS 2003. Given labels may be
/// overruled. Rows are divided by their sums at the end; a node that no label reaches has zeros.
public func spreadLabels(
  _ labels: [Int?], classes: Int, along graph: EdgeList, alpha: Double = 0.2,
  tolerance: Double = 1e-10, sweeps: Int = 10_000
) -> FeatureTable {
  require(alpha > 0 && alpha < 1, "spreadLabels: α must lie in (0, 1), not \(alpha)")
  let given = anchored(labels, classes, graph)
  let degrees = (0..<graph.nodes).map { node in
    graph.edges(leaving: node).reduce(0) { $0 + graph.weights[$1] }
  }
  var table = given
  for _ in 0..<sweeps {
    var next = given
    for node in 0..<graph.nodes {
      for label in 0..<classes { next[node, label] *= 1 - alpha }
      for edge in graph.edges(leaving: node) where graph.weights[edge] > 0 {
        let other = graph.targets[edge]
        let share = graph.weights[edge] / (degrees[node] * degrees[other]).squareRoot()
        for label in 0..<classes { next[node, label] += alpha * share * table[other, label] }
      }
    }
    let moved = zip(next.scalars, table.scalars).reduce(0) { max($0, abs($1.0 - $1.1)) }
    table = next
    if moved < tolerance { break }
  }
  for node in 0..<graph.nodes {
    let sum = table[row: node].reduce(0, +)
    guard sum > 0 else { continue }
    for label in 0..<classes { table[node, label] /= sum }
  }
  return table
}

private func anchored(_ labels: [Int?], _ classes: Int, _ graph: EdgeList) -> FeatureTable {
  require(
    labels.count == graph.nodes, "labels: \(labels.count) for a graph of \(graph.nodes) nodes")
  var table = FeatureTable(rows: graph.nodes, columns: classes)
  for (node, label) in labels.enumerated() {
    guard let label else { continue }
    require((0..<classes).contains(label), "labels: \(label) is not in 0..<\(classes)")
    table[node, label] = 1
  }
  return table
}
