public import Tensors

/// Numbers of any of NumPy's numeric types, kept bit by bit.
public struct NumericArray: Hashable, Sendable {
  public let shape: [Int]
  public let type: ElementType
  /// The elements, last axis fastest, each with its lowest byte first.
  public let bytes: ArraySlice<UInt8>

  /// Traps unless there are as many bytes as the shape asks for.
  public init(shape: [Int], type: ElementType, bytes: [UInt8]) {
    self.init(shape: shape, type: type, sharing: bytes[...])
  }

  init(shape: [Int], type: ElementType, sharing bytes: ArraySlice<UInt8>) {
    require(
      elementCount(of: shape + [type.byteCount]) == bytes.count,
      "NumericArray: \(bytes.count) bytes for the shape \(shape) of \(type)")
    self.shape = shape
    self.type = type
    self.bytes = bytes
  }

  /// Single-precision numbers, last axis fastest.
  public init(_ values: [Float], shape: [Int]) {
    self.init(
      shape: shape, type: .float32, bytes: littleEndianBytes(values.map(\.bitPattern)))
  }

  /// Double-precision numbers, last axis fastest.
  public init(_ values: [Double], shape: [Int]) {
    self.init(
      shape: shape, type: .float64, bytes: littleEndianBytes(values.map(\.bitPattern)))
  }

  /// Whole numbers of 64 bits, last axis fastest.
  public init(_ values: [Int], shape: [Int]) {
    self.init(shape: shape, type: .int64, bytes: littleEndianBytes(values))
  }

  /// Bytes, last axis fastest.
  public init(_ values: [UInt8], shape: [Int]) {
    self.init(shape: shape, type: .uint8, bytes: values)
  }

  /// A tensor's scalars and shape.
  public init(_ tensor: Tensor) {
    self.init(tensor.scalars, shape: (0..<tensor.rank).map { tensor.shape[$0] })
  }

  /// Elements, not bytes.
  public var count: Int { bytes.count / type.byteCount }
}

/// The bytes of whole numbers, the lowest byte of each first.
private func littleEndianBytes<Value: FixedWidthInteger>(_ values: [Value]) -> [UInt8] {
  let stored = values.map(\.littleEndian)
  return unsafe stored.withUnsafeBytes { unsafe Array($0) }
}
