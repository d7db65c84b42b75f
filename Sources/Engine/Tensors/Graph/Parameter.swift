/// A trained tensor: what an optimiser changes, and what a mask and an optimiser's state belong to.
///
/// A class, because identity is what gradients, masks and optimisers key on.
public final class Parameter {
  public let name: String
  public let shape: Shape

  /// The current values, which may be non-zero where the mask drops; setting keeps the shape.
  public var value: Tensor {
    get { current }
    // Where another module changes an observed property, it changes a copy and sets that: all weights
    // would be copied in each step.
    _modify {
      defer { noteChange() }
      yield &current
    }
  }

  private var current: Tensor

  /// Which weights take part; nil for all of them.
  public var mask: Mask? {
    didSet {
      if let mask {
        require(
          mask.shape == shape, "\(name): a mask of \(mask.shape) for a parameter of \(shape)")
      }
      keeps = mask?.tensor
      (layouts, kept) = (nil, nil)
    }
  }

  let leaf = Node()
  /// The mask as ones and zeros.
  private(set) var keeps: Tensor?
  private var layouts: SparseFactor.Layouts?  // until the mask changes
  // Until the value changes; without the value itself, which an optimiser wants to own alone.
  private var kept: SparseFactor.Values?

  public init(_ name: String, _ value: Tensor) {
    self.name = name
    self.shape = value.shape
    current = value.detached
  }

  private func noteChange() {
    require(
      current.shape == shape, "\(name): a value of \(current.shape) for a parameter of \(shape)")
    if current.isTracked { current = current.detached }
    kept = nil
  }

  /// The values as a leaf of the graph; under a mask the masked values (+0 where it drops), and the
  /// gradient masked too.
  public var tracked: Tensor {
    guard let keeps else { return whole }
    return .select(keeps, whole, Tensor(0))
  }

  /// The values as a leaf of the graph, whatever the mask.
  var whole: Tensor { Tensor(shape: shape, storage: value.storage, node: leaf) }

  /// The kept weights as sparse products read them, of a matrix [out, in] or a convolution's weight
  /// [out, ky, kx, in]; nil without a mask.
  var sparseFactor: SparseFactor? {
    guard let mask else { return nil }
    let places =
      layouts
      ?? SparseFactor.Layouts(
        SparseEntries(mask), taps: shape.rank == 4 ? shape[1] * shape[2] : nil)
    layouts = places
    let values = kept ?? SparseFactor.Values()
    kept = values
    return SparseFactor(places, value, values)
  }
}

extension Parameter: CustomStringConvertible {
  public var description: String { "\(name) \(shape)" }
}
