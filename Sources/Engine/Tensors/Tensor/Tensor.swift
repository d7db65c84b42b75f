/// An array of `Float` with any number of axes, row-major, with value semantics.
///
/// Copies share their storage until one of them is changed. An operation on a tracked tensor records
/// how its derivative is taken; `gradients()` then walks back.
public struct Tensor: Sendable {
  public let shape: Shape
  private(set) var storage: Storage
  let node: Node?

  init(shape: Shape, storage: Storage, node: Node? = nil) {
    self.shape = shape
    self.storage = storage
    self.node = node
  }

  /// A tensor whose scalars the caller is about to write.
  init(unset shape: Shape) {
    self.init(shape: shape, storage: Storage(count: shape.count))
  }

  public var rank: Int { shape.rank }

  /// The number of scalars.
  public var count: Int { shape.count }

  /// Whether gradients reach this tensor's inputs.
  public var isTracked: Bool { node != nil }

  /// The same values without their graph: a constant.
  public var detached: Tensor {
    node == nil ? self : Tensor(shape: shape, storage: storage)
  }

  /// The same values as the result of an operation, or as a constant where nothing is recorded.
  func recorded(_ node: Node?) -> Tensor {
    Tensor(shape: shape, storage: storage, node: node)
  }

  /// Whether the scalars may be changed in place.
  mutating func isUniquelyStored() -> Bool {
    node == nil && isKnownUniquelyReferenced(&storage)
  }

  /// Makes this tensor the only owner of its scalars, by a copy if need be.
  mutating func makeUnique() {
    guard !isKnownUniquelyReferenced(&storage) else { return }
    let copy = Tensor(unset: shape)
    var walk = StridedWalk()
    walk.append(count, 1, 1)
    Kernels.copy(walk, self, to: copy)
    storage = copy.storage
  }
}
