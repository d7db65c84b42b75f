public import Tensors

/// The last rows that were put in, in a table of fixed size whose oldest ones are overwritten.
///
/// As the dictionary of keys of He et al., arXiv:1911.05722, section 3.1.
public struct RingQueue: Sendable {
  public let capacity: Int
  public let features: Int
  /// How many rows the table holds, at most its capacity.
  public private(set) var count = 0
  private var table: Tensor
  /// Where the next row goes.
  private var next = 0

  public init(capacity: Int, features: Int) {
    require(
      capacity > 0 && features > 0, "RingQueue: \(capacity) rows of \(features) features")
    self.capacity = capacity
    self.features = features
    table = .zeros([capacity, features])
  }

  /// Puts rows `[n, features]` in, n at most the capacity; nothing of their graph is kept.
  public mutating func append(_ rows: Tensor) {
    require(
      rows.rank == 2 && rows.shape[1] == features && rows.shape[0] <= capacity,
      "RingQueue: rows \(rows.shape) for a queue of [\(capacity), \(features)]")
    let (features, capacity, start) = (features, capacity, next)
    table.withMutableScalars { table in
      rows.withScalars { rows in
        for index in 0..<rows.count {
          let row = (start + index / features) % capacity
          table[row * features + index % features] = rows[index]
        }
      }
    }
    next = (next + rows.shape[0]) % capacity
    count = min(capacity, count + rows.shape[0])
  }

  /// The rows in the table, `[count, features]`, in the order of their places: not by age.
  public var rows: Tensor {
    count == capacity ? table : table.slice(axis: 0, 0..<count)
  }
}
