/// A small raster picture: 8-bit red, green, blue and opacity, rows from the top.
public struct Picture: Hashable, Sendable {
  public let width: Int
  public let height: Int
  /// 4 bytes a pixel, opacity not multiplied in.
  public let rgba: [UInt8]

  /// A picture of `rgba.count` = 4·width·height bytes; missing bytes are transparent, others are cut.
  public init(width: Int, height: Int, rgba: [UInt8]) {
    let (width, height) = (max(0, width), max(0, height))
    let count = 4 * width * height
    self.width = width
    self.height = height
    self.rgba =
      rgba.count == count
      ? rgba : Array(rgba.prefix(count)) + Array(repeating: 0, count: max(0, count - rgba.count))
  }

  /// A grey picture of width × height values; those that are not finite become transparent.
  ///
  /// `range` goes from black to white; by default it is the values' own.
  public init(gray: [Float], width: Int, height: Int, range: ClosedRange<Float>? = nil) {
    let finite = gray.filter(\.isFinite)
    let low = range?.lowerBound ?? finite.min() ?? 0
    let high = range?.upperBound ?? finite.max() ?? 1
    var rgba: [UInt8] = []
    rgba.reserveCapacity(gray.count * 4)
    for value in gray {
      let share = high > low ? (value - low) / (high - low) : 0.5
      let level = value.isFinite ? UInt8((min(max(share, 0), 1) * 255).rounded()) : 0
      rgba += [level, level, level, value.isFinite ? 255 : 0]
    }
    self.init(width: width, height: height, rgba: rgba)
  }

  /// The picture with each pixel repeated `factor` times in both directions.
  public func enlarged(by factor: Int) -> Picture {
    let factor = max(1, factor)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(rgba.count * factor * factor)
    for y in 0..<height {
      var row: [UInt8] = []
      for x in 0..<width {
        let start = 4 * (y * width + x)
        for _ in 0..<factor { row += rgba[start..<start + 4] }
      }
      for _ in 0..<factor { bytes += row }
    }
    return Picture(width: width * factor, height: height * factor, rgba: bytes)
  }

  /// The picture as a PNG file of its own pixels.
  public func png() throws -> [UInt8] {
    try PNGWriter.write(rgba, width: width, height: height, format: .rgba)
  }
}
