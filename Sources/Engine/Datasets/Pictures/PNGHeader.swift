/// The first chunk of a PNG file: size, kind of samples and order of the rows.
struct PNGHeader {
  let width: Int
  let height: Int
  let bitDepth: Int
  let kind: Kind
  let isInterlaced: Bool

  /// The colour types of the standard (W3C PNG, table 11.1).
  enum Kind: UInt8 {
    case grey = 0
    case colour = 2
    case palette = 3
    case greyWithAlpha = 4
    case colourWithAlpha = 6

    var channels: Int {
      switch self {
      case .grey, .palette: 1
      case .greyWithAlpha: 2
      case .colour: 3
      case .colourWithAlpha: 4
      }
    }

    var depths: Set<Int> {
      switch self {
      case .grey: [1, 2, 4, 8, 16]
      case .palette: [1, 2, 4, 8]
      case .colour, .greyWithAlpha, .colourWithAlpha: [8, 16]
      }
    }
  }

  init(_ file: DataFile, dataAt offset: Int) throws {
    let bytes = file.bytes
    width = Int(ByteOrder.big.integer(UInt32.self, at: offset, in: bytes))
    height = Int(ByteOrder.big.integer(UInt32.self, at: offset + 4, in: bytes))
    bitDepth = Int(bytes[offset + 8])
    guard (1...0x7FFF_FFFF).contains(width), (1...0x7FFF_FFFF).contains(height) else {
      throw file.error(at: offset, found: "a picture of \(width) × \(height) pixels")
    }
    guard let kind = Kind(rawValue: bytes[offset + 9]), kind.depths.contains(bitDepth) else {
      throw file.error(
        at: offset + 8, found: "colour type \(bytes[offset + 9]) of \(bitDepth) bits a sample")
    }
    self.kind = kind
    guard bytes[offset + 10] == 0, bytes[offset + 11] == 0, bytes[offset + 12] <= 1 else {
      throw file.error(
        at: offset + 10, found: "methods \(bytes[offset + 10..<offset + 13].map(\.self))")
    }
    isInterlaced = bytes[offset + 12] == 1
  }

  /// What libpng calls passes: the whole picture, or the seven of Adam7.
  var passes: [PNGPass] {
    isInterlaced
      ? PNGPass.interlaced.filter { $0.columns(of: width) > 0 && $0.rows(of: height) > 0 }
      : [PNGPass(x: 0, y: 0, stepX: 1, stepY: 1)]
  }

  func rowBytes(_ pass: PNGPass) -> Int {
    (pass.columns(of: width) * kind.channels * bitDepth + 7) / 8
  }
}

/// Every `stepX`-th pixel of every `stepY`-th row.
struct PNGPass {
  let x: Int
  let y: Int
  let stepX: Int
  let stepY: Int

  func columns(of width: Int) -> Int { max(0, (width - x + stepX - 1) / stepX) }
  func rows(of height: Int) -> Int { max(0, (height - y + stepY - 1) / stepY) }

  /// Adam7 (W3C PNG, section 8.2).
  static let interlaced = [
    PNGPass(x: 0, y: 0, stepX: 8, stepY: 8), PNGPass(x: 4, y: 0, stepX: 8, stepY: 8),
    PNGPass(x: 0, y: 4, stepX: 4, stepY: 8), PNGPass(x: 2, y: 0, stepX: 4, stepY: 4),
    PNGPass(x: 0, y: 2, stepX: 2, stepY: 4), PNGPass(x: 1, y: 0, stepX: 2, stepY: 2),
    PNGPass(x: 0, y: 1, stepX: 1, stepY: 2),
  ]
}
