public import Tensors

/// A row of numbers for each example of a data set, outside the gradient: running predictions, weights.
///
/// Rows are found by the example's position in the data set, not in its batch, and stay over epochs.
public struct ExampleTable: Sendable, Codable {
  public let features: Int
  /// How often each example was written.
  public private(set) var visits: [Int]
  private var values: [Float]

  public init(examples: Int, features: Int, filledWith value: Float = 0) {
    require(
      examples > 0 && features > 0, "ExampleTable: \(examples) examples of \(features) numbers")
    self.features = features
    visits = Array(repeating: 0, count: examples)
    values = Array(repeating: value, count: examples * features)
  }

  public var examples: Int { visits.count }

  /// The rows of these examples, `[indices.count, features]`.
  public func rows(_ indices: [Int]) -> Tensor {
    requireExamples(indices)
    return Tensor(
      indices.flatMap { values[$0 * features..<($0 + 1) * features] },
      shape: [indices.count, features])
  }

  /// Replaces the rows of these examples by `[indices.count, features]`.
  public mutating func set(_ rows: Tensor, at indices: [Int]) {
    move(towards: rows, at: indices, decay: 0)
  }

  /// row ← decay · row + (1 − decay) · new, one example after the other.
  ///
  /// With `startingWithFirst` an example's first row is taken whole, so that it has no share of the
  /// table's start.
  public mutating func move(
    towards rows: Tensor, at indices: [Int], decay: Float, startingWithFirst: Bool = false
  ) {
    requireExamples(indices)
    require(
      rows.shape == [indices.count, features] && (0...1).contains(decay),
      "ExampleTable: \(rows.shape) for \(indices.count) examples of \(features), decay \(decay)")
    let new = rows.detached.scalars
    for (row, index) in indices.enumerated() {
      let keep = startingWithFirst && visits[index] == 0 ? 0 : decay
      for feature in 0..<features {
        let place = index * features + feature
        values[place] = keep * values[place] + (1 - keep) * new[row * features + feature]
      }
      visits[index] += 1
    }
  }

  private func requireExamples(_ indices: [Int]) {
    require(
      indices.allSatisfy(visits.indices.contains),
      "ExampleTable: examples \(indices) of \(examples)")
  }
}
