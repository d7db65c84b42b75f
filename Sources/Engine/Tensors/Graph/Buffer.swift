/// A tensor that a layer keeps but no optimiser changes, as running statistics.
public final class Buffer {
  public let name: String

  /// The current values; setting detaches them.
  public var value: Tensor {
    didSet { if value.isTracked { value = value.detached } }
  }

  public init(_ name: String, _ value: Tensor) {
    self.name = name
    self.value = value.detached
  }
}
