import Tensors

/// How many values each parameter of a model has, how many are not zero, and how many bytes they take.
public struct ParameterLedger: Hashable, Sendable, Codable {
  /// One parameter's counts.
  public struct Row: Hashable, Sendable, Codable {
    public let name: String
    public let count: Int
    /// Values that are not 0 where the parameter's mask keeps them.
    public let nonZeros: Int
    /// 4 bytes a value.
    public var bytes: Int { 4 * count }
  }

  public let rows: [Row]

  public init(of model: any Trainable) {
    rows = model.parameters.map { parameter in
      let scalars = parameter.tracked.scalars
      return Row(
        name: parameter.name, count: scalars.count, nonZeros: scalars.count { $0 != 0 })
    }
  }

  public var count: Int { rows.reduce(0) { $0 + $1.count } }
  public var nonZeros: Int { rows.reduce(0) { $0 + $1.nonZeros } }
  public var bytes: Int { rows.reduce(0) { $0 + $1.bytes } }
}
