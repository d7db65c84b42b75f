public import Tensors

extension NumericArray {
  /// The numbers in double precision; whole numbers beyond 2⁵³ are rounded.
  ///
  /// Each complex element gives its real and its imaginary part.
  public var doubles: [Double] { parts { $0 } ?? [] }

  /// The numbers in single precision, rounded once from double precision.
  public var floats: [Float] {
    switch type {
    case .float32, .complex64: converted(UInt32.self) { Float(bitPattern: $0) }
    case .uint8: bytes.map { Float($0) }
    case .uint16: converted(UInt16.self) { Float($0) }
    case .bool, .int8, .int16, .int32, .int64, .uint32, .uint64, .float16, .float64,
      .complex128:
      doubles.map { Float($0) }
    }
  }

  /// The numbers as integers, or nothing where one is not whole or does not fit.
  public var integers: [Int]? {
    switch type {
    case .int64: return converted(Int64.self) { Int($0) }
    case .uint64:
      let values = converted(UInt64.self) { Int(exactly: $0) }
      return values.contains(nil) ? nil : values.compactMap(\.self)
    case .bool, .int8, .int16, .int32, .uint8, .uint16, .uint32, .float16, .float32, .float64,
      .complex64, .complex128:
      return parts { Int(exactly: $0) }
    }
  }

  /// The numbers as a tensor of the same shape, with a last axis of 2 where they are complex.
  public var tensor: Tensor {
    Tensor(floats, shape: Shape(shape + (type.partCount == 1 ? [] : [type.partCount])))
  }

  private func parts<Value>(_ body: (Double) -> Value?) -> [Value]? {
    var values: [Value] = []
    values.reserveCapacity(count * type.partCount)
    for number in allDoubles() {
      guard let value = body(number) else { return nil }
      values.append(value)
    }
    return values
  }

  private func allDoubles() -> [Double] {
    switch type {
    case .bool: bytes.map { $0 == 0 ? 0 : 1 }
    case .int8: bytes.map { Double(Int8(bitPattern: $0)) }
    case .int16: converted(Int16.self) { Double($0) }
    case .int32: converted(Int32.self) { Double($0) }
    case .int64: converted(Int64.self) { Double($0) }
    case .uint8: bytes.map { Double($0) }
    case .uint16: converted(UInt16.self) { Double($0) }
    case .uint32: converted(UInt32.self) { Double($0) }
    case .uint64: converted(UInt64.self) { Double($0) }
    case .float16: converted(UInt16.self) { Double(halfPrecision($0)) }
    case .float32, .complex64: converted(UInt32.self) { Double(Float(bitPattern: $0)) }
    case .float64, .complex128: converted(UInt64.self) { Double(bitPattern: $0) }
    }
  }

  private func converted<Stored: FixedWidthInteger, Value>(
    _ stored: Stored.Type, _ body: (Stored) -> Value
  ) -> [Value] {
    let size = Stored.bitWidth / 8
    return unsafe bytes.withUnsafeBytes { raw in
      (0..<raw.count / size).map {
        body(Stored(littleEndian: unsafe raw.loadUnaligned(fromByteOffset: $0 * size, as: stored)))
      }
    }
  }
}

/// The number of IEEE 754's binary16 with these bits.
private func halfPrecision(_ bits: UInt16) -> Float {
  let exponent = Int(bits >> 10 & 0x1F)
  let fraction = Float(bits & 0x3FF)
  let sign: Float = bits >> 15 == 0 ? 1 : -1
  // 2¹⁰ steps within a power of two; the smallest exponent has no leading one.
  switch exponent {
  case 0: return sign * fraction * Float(sign: .plus, exponent: -24, significand: 1)
  case 31: return fraction == 0 ? sign * .infinity : .nan
  default: return sign * Float(sign: .plus, exponent: exponent - 25, significand: 1_024 + fraction)
  }
}
