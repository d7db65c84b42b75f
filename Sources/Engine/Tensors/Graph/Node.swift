/// Turns the gradient with respect to an operation's result into that with respect to one input.
typealias Pullback = @Sendable (Tensor) -> Tensor

/// One operation of a recorded graph: the nodes it depends on, and how a gradient reaches them.
///
/// A pullback captures values, never nodes, so that the graph's shape lies in `rule` alone.
/// Unchecked because `rule` is a variable: it changes only in `deinit` of an owner, on nodes that
/// nobody else holds.
final class Node: @unchecked Sendable {
  enum Rule {
    /// A parameter or variable: gradients end here.
    case leaf
    case one(Node, Pullback)
    case two(Node, Pullback, Node, Pullback)
    /// Several inputs whose gradients are computed together; nil where an input is not tracked.
    case many([Node?], @Sendable (Tensor) -> [Tensor?])
  }

  private(set) var rule: Rule

  init(_ rule: Rule = .leaf) {
    self.rule = rule
  }

  /// The inputs that are tracked, in the operation's order.
  func forEachInput(_ body: (Node) -> Void) {
    switch rule {
    case .leaf: break
    case .one(let a, _): body(a)
    case .two(let a, _, let b, _):
      body(a)
      body(b)
    case .many(let inputs, _):
      for case let input? in inputs { body(input) }
    }
  }

  // A chain of ten thousand operations must not release its nodes by recursion: the first one that
  // goes takes apart all those that only it kept alive.
  deinit {
    if case .leaf = rule { return }
    var pending: [Node] = []
    moveInputs(to: &pending)
    while var node = pending.popLast() {
      if isKnownUniquelyReferenced(&node) { node.moveInputs(to: &pending) }
    }
  }

  private func moveInputs(to nodes: inout [Node]) {
    forEachInput { nodes.append($0) }
    rule = .leaf
  }
}

extension Node {
  /// The node of an operation on one tensor, or nil when nothing is to be recorded.
  static func joining(_ a: Tensor, _ pullback: @escaping Pullback) -> Node? {
    guard let node = a.node else { return nil }
    return Node(.one(node, pullback))
  }

  /// The node of an operation on two tensors; what is not tracked gets no gradient.
  static func joining(
    _ a: Tensor, _ pullA: @escaping Pullback, _ b: Tensor, _ pullB: @escaping Pullback
  ) -> Node? {
    switch (a.node, b.node) {
    case (nil, nil): nil
    case (let node?, nil): Node(.one(node, pullA))
    case (nil, let node?): Node(.one(node, pullB))
    case (let first?, let second?): Node(.two(first, pullA, second, pullB))
    }
  }

  /// The node of an operation whose gradients are computed together.
  static func joining(
    _ inputs: [Tensor?], _ pullback: @escaping @Sendable (Tensor) -> [Tensor?]
  ) -> Node? {
    guard inputs.contains(where: { $0?.isTracked == true }) else { return nil }
    return Node(.many(inputs.map { $0?.node }, pullback))
  }
}
