/// Turns stored samples into grey or colour of 8 or 16 bits, with alpha where the file has it.
struct PNGExpansion {
  private let kind: PNGHeader.Kind
  private let palette: [UInt8]
  private let transparency: [UInt8]
  /// 255, 85 or 17 for greys of 1, 2 or 4 bits.
  private let factor: UInt16
  private let opaque: UInt16

  init(_ chunks: PNGChunks) {
    kind = chunks.header.kind
    palette = chunks.palette
    let depth = chunks.header.bitDepth
    factor = kind == .grey && depth < 8 ? 255 / (1 << depth - 1) : 1
    opaque = depth == 16 ? .max : 255
    // One grey or one colour of two bytes a sample; a table of alphas for a palette.
    let expected = kind == .grey ? 2 : kind == .colour ? 6 : 0
    let fits = kind == .palette || (expected > 0 && chunks.transparency.count == expected)
    transparency = fits ? chunks.transparency : []
  }

  private var addsAlpha: Bool { !transparency.isEmpty }

  var channels: Int { (kind == .palette ? 3 : kind.channels) + (addsAlpha ? 1 : 0) }

  func samples(_ raw: [UInt16]) -> [UInt16] {
    switch kind {
    case .greyWithAlpha, .colourWithAlpha: return raw
    case .palette: return raw.flatMap { colour(Int($0)) }
    case .grey, .colour:
      guard addsAlpha else { return factor == 1 ? raw : raw.map { $0 * factor } }
      let key = stride(from: 0, to: transparency.count, by: 2).map {
        UInt16(transparency[$0]) << 8 | UInt16(transparency[$0 + 1])
      }
      return stride(from: 0, to: raw.count, by: key.count).flatMap { start in
        let pixel = raw[start..<start + key.count]
        return pixel.map { $0 * factor } + [pixel.elementsEqual(key) ? 0 : opaque]
      }
    }
  }

  private func colour(_ index: Int) -> [UInt16] {
    let colour = palette[3 * index..<3 * index + 3].map { UInt16($0) }
    guard addsAlpha else { return colour }
    return colour + [index < transparency.count ? UInt16(transparency[index]) : 255]
  }
}
