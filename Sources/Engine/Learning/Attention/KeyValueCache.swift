public import Tensors

/// The keys and values of one attention layer for the places that were decoded so far.
public struct KeyValueCache: Sendable {
  /// `[batch, groups, places, features]`.
  public private(set) var keys: Tensor?
  /// `[batch, groups, places, features]`.
  public private(set) var values: Tensor?

  public init() {}

  /// The number of places.
  public var count: Int { keys?.shape[2] ?? 0 }

  /// Appends new places and returns all of them.
  mutating func append(_ newKeys: Tensor, _ newValues: Tensor) -> (keys: Tensor, values: Tensor) {
    let allKeys = keys.map { .concatenating([$0, newKeys], axis: 2) } ?? newKeys
    let allValues = values.map { .concatenating([$0, newValues], axis: 2) } ?? newValues
    keys = allKeys.detached
    values = allValues.detached
    return (allKeys, allValues)
  }

  /// Keeps these places only, in this order; further places are appended after them.
  public mutating func keep(_ places: [Int]) {
    keys = keys.map { Self.chosen(places, of: $0) }
    values = values.map { Self.chosen(places, of: $0) }
  }

  private static func chosen(_ places: [Int], of tensor: Tensor) -> Tensor {
    tensor.permuted(to: [2, 0, 1, 3]).rows(places).permuted(to: [1, 2, 0, 3])
  }
}
