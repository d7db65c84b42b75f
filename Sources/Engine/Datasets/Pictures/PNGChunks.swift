/// The chunks of a PNG file (W3C PNG, section 5) that decide the samples, each with its checksum
/// tested.
struct PNGChunks {
  let header: PNGHeader
  /// Where in the file the parts of the deflated rows lie.
  private(set) var dataRanges: [Range<Int>] = []
  /// Red, green and blue of each entry of the palette.
  private(set) var palette: [UInt8] = []
  /// Alpha of the palette's entries, or the one grey or colour that is transparent.
  private(set) var transparency: [UInt8] = []
  static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  init(_ file: DataFile) throws {
    let bytes = file.bytes
    guard bytes.starts(with: PNGChunks.signature) else {
      throw file.error(
        at: 0, found: "\(bytes.prefix(8).map(\.self)) instead of a PNG signature",
        remedy: "name a PNG file")
    }
    var header: PNGHeader?
    var offset = 8
    var isAtEnd = false
    while !isAtEnd {
      let (name, content) = try PNGChunks.chunk(of: file, at: offset)
      if header == nil {
        guard name == "IHDR", content.count == 13 else {
          throw file.error(at: offset, found: "a chunk '\(name)' instead of the header")
        }
        header = try PNGHeader(file, dataAt: content.lowerBound)
      }
      switch name {
      case "IDAT": dataRanges.append(content)
      case "PLTE": palette = Array(bytes[content])
      case "tRNS": transparency = Array(bytes[content])
      case "IEND": isAtEnd = true
      default:
        // An upper-case first letter marks what no reader may pass over.
        guard name == "IHDR" || bytes[offset + 4] & 0x20 != 0 else {
          throw file.error(at: offset + 4, found: "an unknown chunk '\(name)'")
        }
      }
      offset = content.upperBound + 4
    }
    guard let header else { throw file.error(at: 8, found: "no header") }
    self.header = header
    guard palette.count % 3 == 0, header.kind != .palette || !palette.isEmpty else {
      throw file.error(at: 8, found: "a palette of \(palette.count) bytes")
    }
  }

  private static func chunk(
    of file: DataFile, at offset: Int
  ) throws -> (name: String, content: Range<Int>) {
    let bytes = file.bytes
    guard offset + 12 <= bytes.count,
      case let length = Int(ByteOrder.big.integer(UInt32.self, at: offset, in: bytes)),
      length <= bytes.count - offset - 12
    else {
      throw file.error(at: bytes.count, found: "a PNG file that ends within a chunk")
    }
    let content = offset + 8..<offset + 8 + length
    let name = String(decoding: bytes[offset + 4..<offset + 8], as: UTF8.self)
    let stored = ByteOrder.big.integer(UInt32.self, at: content.upperBound, in: bytes)
    guard checksum(of: bytes, offset + 4..<content.upperBound) == stored else {
      throw file.error(at: content.upperBound, found: "a wrong checksum of the chunk '\(name)'")
    }
    return (name, content)
  }
}
