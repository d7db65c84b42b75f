extension Tensor {
  /// Adds in place where this tensor alone owns its storage.
  public static func += (a: inout Tensor, b: Tensor) {
    a.update(.add, b) { $0 + $1 }
  }

  public static func -= (a: inout Tensor, b: Tensor) {
    a.update(.subtract, b) { $0 - $1 }
  }

  public static func *= (a: inout Tensor, b: Tensor) {
    a.update(.multiply, b) { $0 * $1 }
  }

  public static func /= (a: inout Tensor, b: Tensor) {
    a.update(.divide, b) { $0 / $1 }
  }

  public static func += (a: inout Tensor, b: Float) {
    a.update(.add, b) { $0 + $1 }
  }

  public static func -= (a: inout Tensor, b: Float) {
    a.update(.subtract, b) { $0 - $1 }
  }

  public static func *= (a: inout Tensor, b: Float) {
    a.update(.multiply, b) { $0 * $1 }
  }

  public static func /= (a: inout Tensor, b: Float) {
    a.update(.divide, b) { $0 / $1 }
  }

  /// Adds factor · other in place, both of the same shape; neither may be tracked.
  public mutating func add(_ other: Tensor, scaledBy factor: Float) {
    require(
      shape == other.shape, "add(scaledBy:): the shapes \(shape) and \(other.shape) differ")
    require(!isTracked && !other.isTracked, "add(scaledBy:): a tracked tensor; use + and *")
    makeUnique()
    Kernels.addScaled(factor, other, into: &self)
  }

  private mutating func update(
    _ operation: Kernels.Binary, _ other: Tensor, _ recorded: (Tensor, Tensor) -> Tensor
  ) {
    if other.node == nil && other.shape.broadcasts(to: shape) && isUniquelyStored() {
      Kernels.update(&self, operation, other)
    } else {
      self = recorded(self, other)
    }
  }

  private mutating func update(
    _ operation: Kernels.Binary, _ other: Float, _ recorded: (Tensor, Float) -> Tensor
  ) {
    if isUniquelyStored() {
      Kernels.update(&self, operation, other)
    } else {
      self = recorded(self, other)
    }
  }
}
