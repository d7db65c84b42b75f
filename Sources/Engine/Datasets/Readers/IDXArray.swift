/// An array of the IDX format, in which MNIST is given.
///
/// Two zero bytes, a type, the number of axes, big-endian extents, then the values, last axis
/// fastest.
public struct IDXArray: Sendable {
  public let shape: [Int]
  /// The values, last axis fastest.
  public let values: [Float]

  /// Reads an array, each value times `scale`; throws `DataError` unless the file holds exactly
  /// what its header says.
  public init(_ file: DataFile, scaledBy scale: Double = 1) throws {
    let bytes = file.bytes
    guard bytes.count >= 4, bytes[0] == 0, bytes[1] == 0 else {
      throw file.error(
        at: 0, found: "\(bytes.prefix(4).map(\.self)) instead of an IDX header (0, 0, type, axes)",
        remedy: "name an IDX file, such as train-images-idx3-ubyte.gz")
    }
    guard let type = ScalarType(idxCode: bytes[2]) else {
      throw file.error(at: 2, found: "type \(bytes[2]), which IDX does not know")
    }
    let axes = Int(bytes[3])
    let start = 4 + 4 * axes
    guard axes >= 1, bytes.count >= start else {
      throw file.error(at: 3, found: "\(axes) axes in a header of \(bytes.count) bytes")
    }
    let extents = (0..<axes).map {
      Int(ByteOrder.big.integer(UInt32.self, at: 4 + 4 * $0, in: bytes))
    }
    let available = bytes.count - start
    guard let size = elementCount(of: extents + [type.byteCount]), size == available else {
      throw file.error(
        at: 4, found: "a header of shape \(extents) before \(available) bytes of values")
    }
    shape = extents
    values = type.values(
      in: bytes, from: start, count: size / type.byteCount, order: .big, slope: scale)
  }
}

extension ScalarType {
  fileprivate init?(idxCode: UInt8) {
    switch idxCode {
    case 0x08: self = .uint8
    case 0x09: self = .int8
    case 0x0B: self = .int16
    case 0x0C: self = .int32
    case 0x0D: self = .float32
    case 0x0E: self = .float64
    default: return nil
    }
  }
}
