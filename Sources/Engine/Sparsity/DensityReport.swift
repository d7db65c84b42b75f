public import Tensors

/// How many weights of each parameter exist.
public struct DensityReport: Hashable, Sendable, Codable, CustomStringConvertible {
  /// One parameter's count.
  public struct Row: Hashable, Sendable, Codable {
    public let name: String
    public let shape: Shape
    public let kept: Int
    public var count: Int { shape.count }
    public var density: Double { Double(kept) / Double(max(1, count)) }
  }

  public let rows: [Row]

  /// Counts a mask's weights; a parameter without a mask is whole.
  public init(_ parameters: [Parameter]) {
    rows = parameters.map { parameter in
      Row(
        name: parameter.name, shape: parameter.value.shape,
        kept: parameter.mask?.keptCount ?? parameter.value.count)
    }
  }

  public var kept: Int { rows.reduce(0) { $0 + $1.kept } }
  public var count: Int { rows.reduce(0) { $0 + $1.count } }
  /// The share of weights that exist, of all parameters together.
  public var density: Double { Double(kept) / Double(max(1, count)) }
  public var sparsity: Double { 1 - density }

  /// One line a parameter, "NAME KEPT/COUNT", and the sum.
  public var description: String {
    (rows.map { "\($0.name) \($0.kept)/\($0.count)" } + ["all \(kept)/\(count)"])
      .joined(separator: "\n")
  }
}
