/// Carries a gradient from a graph's root to its leaves: every node after all that use it.
///
/// Nothing recurses. A node's gradient is handed on and dropped as soon as its last user has
/// contributed; contributions are added in the order the graph alone decides.
struct BackwardWalk {
  private var nodes: [Node] = []  // as discovered from the root
  private var firstEdge: [Int] = []
  private var edges: [Int] = []  // the inputs of each node, as positions in `nodes`
  private var remainingUsers: [Int] = []
  private var gradients: [Tensor?] = []

  init(from root: Node) {
    var positions: [ObjectIdentifier: Int] = [:]
    func position(of node: Node) -> Int {
      if let known = positions[ObjectIdentifier(node)] { return known }
      positions[ObjectIdentifier(node)] = nodes.count
      nodes.append(node)
      remainingUsers.append(0)
      return nodes.count - 1
    }
    var next = position(of: root)
    while next < nodes.count {
      firstEdge.append(edges.count)
      nodes[next].forEachInput { input in
        let position = position(of: input)
        edges.append(position)
        remainingUsers[position] += 1
      }
      next += 1
    }
    firstEdge.append(edges.count)
    gradients = Array(repeating: nil, count: nodes.count)
  }

  /// Calls `collect` with each leaf that a gradient reached.
  mutating func run(seed: Tensor, collect: (Node, Tensor) -> Void) {
    gradients[0] = seed
    var ready = [0]
    while let position = ready.popLast() {
      if let gradient = gradients[position] {
        gradients[position] = nil
        pull(gradient, through: position, collect)
      }
      for edge in firstEdge[position]..<firstEdge[position + 1] {
        remainingUsers[edges[edge]] -= 1
        if remainingUsers[edges[edge]] == 0 { ready.append(edges[edge]) }
      }
    }
  }

  private mutating func pull(
    _ gradient: Tensor, through position: Int, _ collect: (Node, Tensor) -> Void
  ) {
    let edge = firstEdge[position]
    switch nodes[position].rule {
    case .leaf:
      collect(nodes[position], gradient)
    case .one(_, let pullback):
      add(pullback(gradient), to: edges[edge])
    case .two(_, let pullA, _, let pullB):
      add(pullA(gradient), to: edges[edge])
      add(pullB(gradient), to: edges[edge + 1])
    case .many(let inputs, let pullback):
      var next = edge
      for (input, contribution) in zip(inputs, pullback(gradient)) where input != nil {
        if let contribution { add(contribution, to: edges[next]) }
        next += 1
      }
    }
  }

  private mutating func add(_ contribution: Tensor, to position: Int) {
    if gradients[position] == nil {
      gradients[position] = contribution
    } else {
      gradients[position]? += contribution
    }
  }
}
