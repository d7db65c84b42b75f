/// The chunks of a PNG file (W3C PNG, section 5), looked at before libpng decodes them.
struct PNGChunks {
  private let file: DataFile
  private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
  private static let colourSpace: Set = ["gAMA", "cHRM", "sRGB", "iCCP", "cICP", "mDCV", "cLLI"]

  init(_ file: DataFile) throws {
    let bytes = file.bytes
    guard bytes.starts(with: PNGChunks.signature) else {
      throw file.error(
        at: 0, found: "\(bytes.prefix(8).map(\.self)) instead of a PNG signature",
        remedy: "name a PNG file")
    }
    guard bytes.count >= 33 else {
      throw file.error(at: bytes.count, found: "a PNG file that ends within its header")
    }
    guard bytes[24] <= 8 else {
      throw file.error(
        at: 24, found: "\(bytes[24]) bits a sample",
        remedy: "convert the picture to 8 bits a sample")
    }
    self.file = file
  }

  /// The file without the chunks that would make libpng convert the samples to another gamma.
  func withoutColourSpace() throws -> [UInt8] {
    let bytes = file.bytes
    var kept = PNGChunks.signature
    kept.reserveCapacity(bytes.count)
    var offset = kept.count
    while offset < bytes.count {
      guard offset + 12 <= bytes.count else { throw cutOff() }
      let length = Int(ByteOrder.big.integer(UInt32.self, at: offset, in: bytes))
      guard length <= bytes.count - offset - 12 else { throw cutOff() }
      let name = String(decoding: bytes[offset + 4..<offset + 8], as: UTF8.self)
      let end = offset + 12 + length
      if !PNGChunks.colourSpace.contains(name) { kept += bytes[offset..<end] }
      offset = end
      if name == "IEND" { return kept }
    }
    throw cutOff()
  }

  private func cutOff() -> DataError {
    file.error(at: file.bytes.count, found: "a PNG file that ends within a chunk")
  }
}
