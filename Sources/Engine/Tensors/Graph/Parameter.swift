/// A trained tensor: what an optimiser changes, and what a mask and an optimiser's state belong to.
///
/// A class, because identity is what gradients, masks and optimisers key on.
public final class Parameter {
  public let name: String
  public let shape: Shape

  /// The current values, which may be non-zero where the mask drops; setting keeps the shape.
  public var value: Tensor {
    didSet {
      require(
        value.shape == shape, "\(name): a value of \(value.shape) for a parameter of \(shape)")
      if value.isTracked { value = value.detached }
    }
  }

  /// Which weights take part; nil for all of them.
  public var mask: Mask? {
    didSet {
      if let mask {
        require(
          mask.shape == shape, "\(name): a mask of \(mask.shape) for a parameter of \(shape)")
      }
      keeps = mask?.tensor
    }
  }

  let leaf = Node()
  private var keeps: Tensor?  // the mask as ones and zeros

  public init(_ name: String, _ value: Tensor) {
    self.name = name
    self.shape = value.shape
    self.value = value.detached
  }

  /// The values as a leaf of the graph; under a mask the masked values, and the gradient masked too.
  public var tracked: Tensor {
    let whole = Tensor(shape: shape, storage: value.storage, node: leaf)
    guard let keeps else { return whole }
    return whole * keeps
  }
}

extension Parameter: CustomStringConvertible {
  public var description: String { "\(name) \(shape)" }
}
