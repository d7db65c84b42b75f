public import Tensors

/// How many values each parameter of a model has, how many are not zero, and how many bytes they take.
public struct ParameterLedger: Hashable, Sendable, Codable {
  /// One parameter's counts.
  public struct Row: Hashable, Sendable, Codable {
    public let name: String
    public let shape: Shape
    /// Values that are not 0 where the parameter's mask keeps them.
    public let nonZeros: Int
    public var count: Int { shape.count }
    /// 4 bytes a value.
    public var bytes: Int { 4 * count }
    /// As compressed rows: 8 bytes a value with its column, 4 for each row's start and the end.
    ///
    /// The rows are the first axis; vectors are kept whole, and so is what compressing would enlarge.
    public var sparseBytes: Int {
      guard shape.rank >= 2 else { return bytes }
      return min(bytes, 8 * nonZeros + 4 * (shape[0] + 1))
    }

    /// As n values of each m along a row with ⌈log₂ m⌉ bits for the place of each, in whole bytes.
    public func packedBytes(keeping n: Int, ofEvery m: Int) -> Int {
      require(
        n > 0 && n <= m && shape.rank >= 1 && shape[-1] % m == 0,
        "packedBytes: \(n) of every \(m) along the rows of \(name), \(shape)")
      let kept = count / m * n
      let bits = m.bitWidth - (m - 1).leadingZeroBitCount
      return 4 * kept + (kept * bits + 7) / 8
    }
  }

  public let rows: [Row]

  public init(of model: any Trainable) {
    rows = model.parameters.map { parameter in
      Row(
        name: parameter.name, shape: parameter.value.shape,
        nonZeros: parameter.tracked.scalars.count { $0 != 0 })
    }
  }

  public var count: Int { rows.reduce(0) { $0 + $1.count } }
  public var nonZeros: Int { rows.reduce(0) { $0 + $1.nonZeros } }
  public var bytes: Int { rows.reduce(0) { $0 + $1.bytes } }
  /// Each parameter in the smaller of its two forms, whole or as compressed rows.
  public var sparseBytes: Int { rows.reduce(0) { $0 + $1.sparseBytes } }
}
