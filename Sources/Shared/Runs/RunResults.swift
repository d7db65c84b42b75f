public import Digests

/// What a run measured: the part of its record that must be the same bits on every machine.
public struct RunResults: Hashable, Sendable, Codable {
  /// A metric's value after a step (or epoch: the system says which).
  public struct Point: Hashable, Sendable, Codable {
    public var step: Int
    public var value: Double

    public init(step: Int, value: Double) {
      self.step = step
      self.value = value
    }
  }

  /// The final metrics by name.
  public var metrics: [String: Double] = [:]
  /// The metrics that were recorded during training, each in the order of its steps.
  public var curves: [String: [Point]] = [:]
  /// Predictions, weights and other arrays by name.
  public var arrays: [String: RunArray] = [:]
  /// What was counted: parameters, multiply-adds, steps.
  public var counts: [String: Int] = [:]

  /// Starts empty.
  public init() {}

  /// Reads what was written; the first format had no counts.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    metrics = try container.decode([String: Double].self, forKey: .metrics)
    curves = try container.decode([String: [Point]].self, forKey: .curves)
    arrays = try container.decode([String: RunArray].self, forKey: .arrays)
    counts = try container.decodeIfPresent([String: Int].self, forKey: .counts) ?? [:]
  }

  /// Recognises results bit by bit, where `==` would call two NaN different.
  public var digest: Digest {
    get throws { Digest(of: try CanonicalJSON.bytes(of: self)) }
  }
}
