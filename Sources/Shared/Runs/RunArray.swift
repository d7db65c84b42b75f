import Foundation

/// A small array that a run leaves behind, such as its test confidences.
///
/// In JSON it is its extents and the base64 text of its little-endian floats, so that no bit is lost.
public struct RunArray: Hashable, Sendable, Codable {
  /// The extents, outermost first; their product is the number of scalars.
  public let shape: [Int]
  public let scalars: [Float]

  /// Wraps row-major `scalars`; without a shape they are one row.
  public init(_ scalars: [Float], shape: [Int]? = nil) {
    self.scalars = scalars
    self.shape = shape ?? [scalars.count]
  }

  private enum CodingKeys: String, CodingKey {
    case shape
    case float32
  }

  /// Reads extents and base64 text; throws when the number of bytes does not fit the extents.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    shape = try container.decode([Int].self, forKey: .shape)
    let bytes = [UInt8](try container.decode(Data.self, forKey: .float32))
    let count = shape.reduce(1) { $0.multipliedReportingOverflow(by: $1).partialValue }
    guard shape.allSatisfy({ $0 >= 0 }), bytes.count % 4 == 0, bytes.count / 4 == count else {
      throw DecodingError.dataCorruptedError(
        forKey: .float32, in: container,
        debugDescription: "\(bytes.count) bytes do not fill an array of extents \(shape)")
    }
    scalars = stride(from: 0, to: bytes.count, by: 4).map { start in
      Float(bitPattern: (0..<4).reduce(0) { $0 | UInt32(bytes[start + $1]) << UInt32(8 * $1) })
    }
  }

  /// Writes extents and base64 text.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(shape, forKey: .shape)
    let bytes = scalars.flatMap { scalar in
      (0..<4).map { UInt8(truncatingIfNeeded: scalar.bitPattern >> UInt32(8 * $0)) }
    }
    try container.encode(Data(bytes), forKey: .float32)
  }
}
