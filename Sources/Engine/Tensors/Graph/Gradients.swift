/// The derivatives of a scalar with respect to the parameters and variables it was computed from.
///
/// What the scalar does not depend on has no entry.
public struct Gradients: Sendable {
  private struct Entry {
    let leaf: Node  // kept, so that its identity stays its own
    var value: Tensor
  }

  private var entries: [ObjectIdentifier: Entry] = [:]

  init(of root: Node, seed: Tensor) {
    var walk = BackwardWalk(from: root)
    var entries: [ObjectIdentifier: Entry] = [:]
    walk.run(seed: seed) { leaf, value in
      entries[ObjectIdentifier(leaf)] = Entry(leaf: leaf, value: value)
    }
    self.entries = entries
  }

  /// The gradient of a parameter, in its value's shape; setting it replaces what a step will follow.
  public subscript(parameter: Parameter) -> Tensor? {
    get { entries[ObjectIdentifier(parameter.leaf)]?.value }
    set {
      guard let newValue else {
        entries[ObjectIdentifier(parameter.leaf)] = nil
        return
      }
      require(
        newValue.shape == parameter.shape,
        "gradients[\(parameter.name)]: \(newValue.shape) for a parameter of \(parameter.shape)")
      entries[ObjectIdentifier(parameter.leaf)] = Entry(
        leaf: parameter.leaf, value: newValue.detached)
    }
  }

  /// The gradient of a tensor that `variable()` made.
  public subscript(variable: Tensor) -> Tensor? {
    guard let node = variable.node else { return nil }
    return entries[ObjectIdentifier(node)]?.value
  }
}

extension Tensor {
  /// The derivatives of this scalar; traps when it has several elements or depends on nothing tracked.
  public func gradients() -> Gradients {
    require(count == 1, "gradients: of a scalar only, not of the shape \(shape)")
    guard let node else {
      fatalError("gradients: nothing that this scalar was computed from is tracked")
    }
    return Gradients(of: node, seed: .ones(shape))
  }

  /// The same values as a leaf of a new graph, whose gradient `gradients()[…]` holds.
  public func variable() -> Tensor {
    Tensor(shape: shape, storage: storage, node: Node())
  }
}
