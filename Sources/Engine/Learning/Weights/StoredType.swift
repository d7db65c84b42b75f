/// How a safetensors file stores the scalars of a tensor.
public enum StoredType: String, Hashable, Sendable, CaseIterable {
  case bool = "BOOL"
  case uint8 = "U8"
  case int8 = "I8"
  case int16 = "I16"
  case uint16 = "U16"
  case float16 = "F16"
  case bfloat16 = "BF16"
  case int32 = "I32"
  case uint32 = "U32"
  case float32 = "F32"
  case float64 = "F64"
  case int64 = "I64"
  case uint64 = "U64"

  /// The number of bytes of a scalar.
  public var size: Int {
    switch self {
    case .bool, .uint8, .int8: 1
    case .int16, .uint16, .float16, .bfloat16: 2
    case .int32, .uint32, .float32: 4
    case .float64, .int64, .uint64: 8
    }
  }

  /// Where tensors of the type stand in a file: the widest first, as in the Python package.
  var place: Int { Self.allCases.count - (Self.allCases.firstIndex(of: self) ?? 0) }

  /// The scalars as `Double`; only 64-bit integers beyond 2⁵³ are rounded.
  func doubles(_ bytes: ArraySlice<UInt8>) -> [Double] {
    switch self {
    case .bool: bytes.map { $0 == 0 ? 0 : 1 }
    case .uint8: bytes.map(Double.init)
    case .int8: values(bytes, as: UInt8.self) { Double(Int8(bitPattern: $0)) }
    case .int16: values(bytes, as: UInt16.self) { Double(Int16(bitPattern: $0)) }
    case .uint16: values(bytes, as: UInt16.self) { Double($0) }
    case .float16: values(bytes, as: UInt16.self) { Double(halfPrecision: $0) }
    case .bfloat16:
      values(bytes, as: UInt16.self) { Double(Float(bitPattern: UInt32($0) << 16)) }
    case .int32: values(bytes, as: UInt32.self) { Double(Int32(bitPattern: $0)) }
    case .uint32: values(bytes, as: UInt32.self) { Double($0) }
    case .float32: values(bytes, as: UInt32.self) { Double(Float(bitPattern: $0)) }
    case .float64: values(bytes, as: UInt64.self) { Double(bitPattern: $0) }
    case .int64: values(bytes, as: UInt64.self) { Double(Int64(bitPattern: $0)) }
    case .uint64: values(bytes, as: UInt64.self) { Double($0) }
    }
  }

  /// Little-endian numbers of one width, each turned into a value.
  func values<Bits: FixedWidthInteger & BitwiseCopyable, Value>(
    _ bytes: ArraySlice<UInt8>, as bits: Bits.Type, _ value: (Bits) -> Value
  ) -> [Value] {
    let width = MemoryLayout<Bits>.size
    return unsafe bytes.withUnsafeBytes { buffer in
      (0..<buffer.count / width).map { index in
        value(
          Bits(littleEndian: unsafe buffer.loadUnaligned(fromByteOffset: index * width, as: bits)))
      }
    }
  }
}

extension Double {
  /// The value of an IEEE 754 half-precision number: sign, 5 bits of exponent, 10 of fraction.
  init(halfPrecision bits: UInt16) {
    let fraction = Double(bits & 0x3FF)
    let magnitude: Double =
      switch bits >> 10 & 0x1F {
      case 0: fraction * 0x1p-24
      case 31: fraction == 0 ? .infinity : .nan
      case let exponent:
        (1024 + fraction) * Double(sign: .plus, exponent: Int(exponent) - 25, significand: 1)
      }
    self = bits >> 15 == 1 ? -magnitude : magnitude
  }
}
