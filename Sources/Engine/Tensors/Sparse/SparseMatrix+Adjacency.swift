extension SparseMatrix {
  /// How the neighbours of a node are weighed.
  public enum AdjacencyNormalization: Sendable {
    /// 1 / √(degree of one end · degree of the other).
    case symmetric
    /// 1 / degree of the row's node: each row is a mean.
    case rows
  }

  /// The normalised adjacency of an undirected graph: D^(-1/2)·A·D^(-1/2) or D⁻¹·A, where `withLoops`
  /// joins each node to itself.
  ///
  /// Kipf and Welling, arXiv:1609.02907, equation 2. Repeated edges count once; a node without
  /// neighbours has an empty row. Traps on nodes that are not there.
  public static func normalizedAdjacency(
    nodes: Int, edges: [(Int, Int)], withLoops: Bool = true,
    normalization: AdjacencyNormalization = .symmetric
  ) -> SparseMatrix {
    var neighbours = [Set<Int>](repeating: [], count: nodes)
    if withLoops { for node in 0..<nodes { neighbours[node].insert(node) } }
    for (a, b) in edges {
      require(
        a >= 0 && b >= 0 && a < nodes && b < nodes,
        "normalizedAdjacency: the edge (\(a), \(b)) among \(nodes) nodes")
      neighbours[a].insert(b)
      neighbours[b].insert(a)
    }
    let degrees = neighbours.map { Double($0.count) }
    var entries: [(row: Int, column: Int, value: Float)] = []
    for node in 0..<nodes {
      for other in neighbours[node].sorted() {
        let divisor =
          switch normalization {
          case .symmetric: (degrees[node] * degrees[other]).squareRoot()
          case .rows: degrees[node]
          }
        entries.append((node, other, Float(1 / divisor)))
      }
    }
    return SparseMatrix(rows: nodes, columns: nodes, entries: entries)
  }
}
