public import Tensors

/// Mean, variance, share of zeros and greatest magnitude of what each layer gives, over many calls.
public struct LayerStatistics: Hashable, Sendable, Codable {
  /// One layer's outputs so far.
  public struct Row: Hashable, Sendable, Codable {
    public let layer: String
    public private(set) var count = 0
    public private(set) var zeros = 0
    public private(set) var greatestMagnitude = 0.0
    private var sum = RunningMoments()

    /// NaN before the first value.
    public var mean: Double { count > 0 ? sum.mean : .nan }
    /// Divided by the number of values; NaN before the first.
    public var variance: Double { count > 0 ? sum.squares / Double(count) : .nan }
    /// The share of values that are exactly 0; NaN before the first.
    public var zeroShare: Double { Double(zeros) / Double(count) }

    init(layer: String) {
      self.layer = layer
    }

    mutating func record(_ values: [Float]) {
      for value in values {
        count += 1
        if value == 0 { zeros += 1 }
        greatestMagnitude = max(greatestMagnitude, Double(abs(value)))
        sum.add(Double(value), count: count)
      }
    }
  }

  /// In the order in which the layers were first seen.
  public private(set) var rows: [Row] = []

  public init() {}

  public subscript(layer: String) -> Row? { rows.first { $0.layer == layer } }

  /// Adds an output; give this to a pass: `pass.observer = { statistics.record($0, $1) }`.
  public mutating func record(_ layer: String, _ output: Tensor) {
    let place = rows.firstIndex { $0.layer == layer } ?? rows.endIndex
    if place == rows.endIndex { rows.append(Row(layer: layer)) }
    rows[place].record(output.detached.scalars)
  }
}

/// Mean and sum of squared deviations by Welford's method, which does not cancel.
struct RunningMoments: Hashable, Sendable, Codable {
  private(set) var mean = 0.0
  private(set) var squares = 0.0

  /// Adds the value that is number `count`, counted from 1.
  mutating func add(_ value: Double, count: Int) {
    let gap = value - mean
    mean += gap / Double(count)
    squares += gap * (value - mean)
  }
}
