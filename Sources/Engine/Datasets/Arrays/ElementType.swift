/// The numeric types of NumPy's arrays; the raw value is NumPy's code without the byte order.
public enum ElementType: String, Hashable, Sendable, Codable, CaseIterable {
  case bool = "b1"
  case int8 = "i1"
  case int16 = "i2"
  case int32 = "i4"
  case int64 = "i8"
  case uint8 = "u1"
  case uint16 = "u2"
  case uint32 = "u4"
  case uint64 = "u8"
  case float16 = "f2"
  case float32 = "f4"
  case float64 = "f8"
  case complex64 = "c8"
  case complex128 = "c16"

  /// Bytes of one element.
  public var byteCount: Int { partByteCount * partCount }

  /// Numbers of one element: 2 (real, imaginary) for complex ones, otherwise 1.
  public var partCount: Int {
    switch self {
    case .complex64, .complex128: 2
    case .bool, .int8, .int16, .int32, .int64, .uint8, .uint16, .uint32, .uint64, .float16,
      .float32, .float64:
      1
    }
  }

  var partByteCount: Int {
    switch self {
    case .bool, .int8, .uint8: 1
    case .int16, .uint16, .float16: 2
    case .int32, .uint32, .float32, .complex64: 4
    case .int64, .uint64, .float64, .complex128: 8
    }
  }
}
