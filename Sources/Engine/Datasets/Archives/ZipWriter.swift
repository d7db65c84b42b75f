import Tensors

/// Collects files into the bytes of a ZIP archive; the same files give the same bytes.
public struct ZipWriter: Sendable {
  private var body: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0
  private let deflates: Bool

  /// Entries are deflated, or stored as they are.
  public init(deflating deflates: Bool = true) { self.deflates = deflates }

  /// Adds a file; traps from 65,535 files or 4 GB on.
  public mutating func add(_ name: String, _ content: [UInt8]) {
    let packed = deflates ? Deflate.packed(content, wrapping: .none) : content
    let label = Array(name.utf8)
    require(
      count < 65_534 && content.count < Int(UInt32.max)
        && body.count + packed.count < Int(UInt32.max) && label.count < 65_536,
      "ZipWriter: '\(name)' of \(content.count) bytes as entry \(count + 1)")
    // Version 2.0, UTF-8 names, method, and the earliest date that the format knows.
    var fields: [UInt8] = littleEndian(UInt16(20)) + littleEndian(UInt16(0x0800))
    fields += littleEndian(UInt16(deflates ? 8 : 0)) + [0, 0, 0x21, 0]
    fields += littleEndian(checksum(of: content)) + littleEndian(UInt32(packed.count))
    fields += littleEndian(UInt32(content.count)) + littleEndian(UInt16(label.count)) + [0, 0]
    directory += littleEndian(UInt32(0x0201_4B50)) + littleEndian(UInt16(20)) + fields
    directory += [UInt8](repeating: 0, count: 10) + littleEndian(UInt32(body.count)) + label
    body += littleEndian(UInt32(0x0403_4B50)) + fields + label + packed
    count += 1
  }

  /// The whole archive.
  public func bytes() -> [UInt8] {
    var end: [UInt8] = littleEndian(UInt32(0x0605_4B50)) + [0, 0, 0, 0]
    end += littleEndian(UInt16(count)) + littleEndian(UInt16(count))
    end += littleEndian(UInt32(directory.count)) + littleEndian(UInt32(body.count)) + [0, 0]
    return body + directory + end
  }
}

/// The bytes of an integer, lowest first.
func littleEndian<Value: FixedWidthInteger>(_ value: Value) -> [UInt8] {
  (0..<Value.bitWidth / 8).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
}
