/// The numeric types that array files hold, read as `Float`.
enum ScalarType: Sendable {
  case uint8, int8, int16, uint16, int32, uint32, float32, float64

  var byteCount: Int {
    switch self {
    case .uint8, .int8: 1
    case .int16, .uint16: 2
    case .int32, .uint32, .float32: 4
    case .float64: 8
    }
  }

  /// Reads `count` numbers from `offset` on as `slope`·x + `intercept`, computed in Double.
  ///
  /// The caller has checked that the bytes are there.
  func values(
    in bytes: [UInt8], from offset: Int, count: Int, order: ByteOrder, slope: Double = 1,
    intercept: Double = 0
  ) -> [Float] {
    func scaled(_ read: (Int) -> Double) -> [Float] {
      (0..<count).map { Float(read(offset + $0 * byteCount) * slope + intercept) }
    }
    switch self {
    case .uint8:
      let table = (0...255).map { Float(Double($0) * slope + intercept) }
      return bytes[offset..<offset + count].map { table[Int($0)] }
    case .int8: return scaled { Double(Int8(bitPattern: bytes[$0])) }
    case .int16: return scaled { Double(order.integer(Int16.self, at: $0, in: bytes)) }
    case .uint16: return scaled { Double(order.integer(UInt16.self, at: $0, in: bytes)) }
    case .int32: return scaled { Double(order.integer(Int32.self, at: $0, in: bytes)) }
    case .uint32: return scaled { Double(order.integer(UInt32.self, at: $0, in: bytes)) }
    case .float32: return scaled { Double(order.float(at: $0, in: bytes)) }
    case .float64: return scaled { order.double(at: $0, in: bytes) }
    }
  }
}
