/// A PNG picture of any colour type and depth: grey, grey and alpha, RGB or RGBA.
///
/// Samples are those in the file: colour profiles and gamma are not applied. Palettes become
/// colours, what the file calls transparent becomes alpha, and greys of 1, 2 or 4 bits fill the 8.
public struct PNGPicture: Hashable, Sendable {
  public let width: Int
  public let height: Int
  /// 1 grey, 2 grey and alpha, 3 RGB, 4 RGBA.
  public let channels: Int
  /// 8 or 16: samples are 0...255 or 0...65,535.
  public let bitsPerSample: Int
  /// Rows from the top, channels fastest.
  public let samples: [UInt16]
  /// Which entry of the palette each pixel has, where there is one: the classes of a mask.
  public let paletteIndices: [UInt8]?

  init(
    width: Int, height: Int, channels: Int, bitsPerSample: Int, samples: [UInt16],
    paletteIndices: [UInt8]? = nil
  ) {
    self.width = width
    self.height = height
    self.channels = channels
    self.bitsPerSample = bitsPerSample
    self.samples = samples
    self.paletteIndices = paletteIndices
  }

  /// Reads a picture; throws `DataError` for damaged files.
  ///
  /// Rows may take at most 1,100 times the file's size (what deflate can reach) and 64 KiB more:
  /// larger claims are refused before anything is allocated.
  public init(_ file: DataFile) throws {
    let chunks = try PNGChunks(file)
    let header = chunks.header
    let raw = PNGPicture.samples(try PNGRows(chunks, file), header)
    let expansion = PNGExpansion(chunks)
    if header.kind == .palette, let high = raw.max(), 3 * Int(high) >= chunks.palette.count {
      throw file.error(
        at: 8, found: "colour \(high) of a palette of \(chunks.palette.count / 3)")
    }
    self.init(
      width: header.width, height: header.height, channels: expansion.channels,
      bitsPerSample: header.bitDepth == 16 ? 16 : 8, samples: expansion.samples(raw),
      paletteIndices: header.kind == .palette ? raw.map { UInt8($0) } : nil)
  }

  /// The samples as they are stored, pixels in their places.
  private static func samples(_ rows: PNGRows, _ header: PNGHeader) -> [UInt16] {
    let (channels, depth) = (header.kind.channels, header.bitDepth)
    var samples = [UInt16](repeating: 0, count: header.width * header.height * channels)
    var target = samples.mutableSpan
    rows.forEachRow { pass, row, bytes, offset in
      let line = (pass.y + row * pass.stepY) * header.width + pass.x
      for index in 0..<pass.columns(of: header.width) * channels {
        let (column, channel) = (index / channels, index % channels)
        target[(line + column * pass.stepX) * channels + channel] =
          switch depth {
          case 16: UInt16(bytes[offset + 2 * index]) << 8 | UInt16(bytes[offset + 2 * index + 1])
          case 8: UInt16(bytes[offset + index])
          default:
            UInt16(bytes[offset + index * depth / 8]) >> (8 - depth - index * depth % 8)
              & (1 << depth - 1)
          }
      }
    }
    return samples
  }
}
