/// How the bytes of a number lie in a file.
enum ByteOrder: Sendable {
  case little
  case big

  /// The integer at `offset`; the caller has checked that its bytes are there.
  func integer<Value: FixedWidthInteger>(
    _ type: Value.Type, at offset: Int, in bytes: [UInt8]
  ) -> Value {
    let raw = unsafe bytes.withUnsafeBytes {
      unsafe $0.loadUnaligned(fromByteOffset: offset, as: type)
    }
    return self == .little ? Value(littleEndian: raw) : Value(bigEndian: raw)
  }

  func float(at offset: Int, in bytes: [UInt8]) -> Float {
    Float(bitPattern: integer(UInt32.self, at: offset, in: bytes))
  }

  func double(at offset: Int, in bytes: [UInt8]) -> Double {
    Double(bitPattern: integer(UInt64.self, at: offset, in: bytes))
  }
}

/// The product of extents, or nothing where it overflows or an extent is negative.
func elementCount(of extents: [Int]) -> Int? {
  var count = 1
  for extent in extents {
    let (product, overflow) = count.multipliedReportingOverflow(by: extent)
    if overflow || extent < 0 { return nil }
    count = product
  }
  return count
}
