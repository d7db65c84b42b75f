public import Tensors

extension PNGPicture {
  /// [height, width, channels], each sample over the largest that its depth allows: 0...1.
  public var tensor: Tensor {
    let scale = bitsPerSample == 16 ? Float(65_535) : 255
    return Tensor(samples.map { Float($0) / scale }, shape: [height, width, channels])
  }

  /// A picture of [height, width, channels] with values in 0...1, rounded to 8 or 16 bits.
  ///
  /// Traps unless there are 1 to 4 channels; values outside of 0...1 become the nearest of these.
  public init(_ tensor: Tensor, bitsPerSample: Int = 8) {
    require(
      tensor.rank == 3 && (1...4).contains(tensor.shape[2]) && tensor.count > 0,
      "PNGPicture: the shape \(tensor.shape) instead of [height, width, 1 to 4 channels]")
    require([8, 16].contains(bitsPerSample), "PNGPicture: \(bitsPerSample) bits a sample")
    let largest = bitsPerSample == 16 ? Float(65_535) : 255
    self.init(
      width: tensor.shape[1], height: tensor.shape[0], channels: tensor.shape[2],
      bitsPerSample: bitsPerSample,
      samples: tensor.scalars.map { UInt16(min(max($0.isNaN ? 0 : $0, 0), 1) * largest + 0.5) })
  }

  /// The bytes of a PNG file: each row as its difference to the one above, deflated.
  public func pngBytes() -> [UInt8] {
    let rowLength = width * channels
    var rows: [UInt8] = []
    rows.reserveCapacity((rowLength * bitsPerSample / 8 + 1) * height)
    var above = [UInt8](repeating: 0, count: rowLength * bitsPerSample / 8)
    for row in 0..<height {
      let line = samples[row * rowLength..<(row + 1) * rowLength].flatMap { sample in
        bitsPerSample == 16
          ? [UInt8(sample >> 8), UInt8(sample & 0xFF)] : [UInt8(truncatingIfNeeded: sample)]
      }
      rows.append(2)
      rows += zip(line, above).map { $0 &- $1 }
      above = line
    }
    let kinds: [PNGHeader.Kind] = [.grey, .greyWithAlpha, .colour, .colourWithAlpha]
    let header =
      bigEndian(width) + bigEndian(height)
      + [UInt8(bitsPerSample), kinds[channels - 1].rawValue, 0, 0, 0]
    return PNGChunks.signature + chunk("IHDR", header)
      + chunk("IDAT", Deflate.packed(rows, wrapping: .zlib)) + chunk("IEND", [])
  }

  private func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
    let named = Array(name.utf8) + content
    return bigEndian(content.count) + named + bigEndian(Int(checksum(of: named)))
  }

  private func bigEndian(_ value: Int) -> [UInt8] { littleEndian(UInt32(value)).reversed() }
}
