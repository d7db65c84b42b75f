import Testing

@testable import Datasets

@Suite struct PNGPictureTests {
  /// The samples of `make.py`: (40 row + 7 column + 60 channel) mod 256.
  private func samples(channels: Int) -> [UInt16] {
    (0..<20 * channels).map { index in
      let (pixel, channel) = (index / channels, index % channels)
      return UInt16((40 * (pixel / 5) + 7 * (pixel % 5) + 60 * channel) % 256)
    }
  }

  @Test(arguments: [("grey", 1), ("grey-alpha", 2), ("rgb", 3), ("rgba", 4), ("gamma", 1)])
  func `samples are those that Pillow wrote`(name: String, channels: Int) throws {
    let picture = try PNGPicture(Fixtures.open("\(name).png"))
    #expect((picture.width, picture.height, picture.channels) == (5, 4, channels))
    #expect(picture.samples == samples(channels: channels))
  }

  @Test func `a palette becomes its colours`() throws {
    let colours: [[UInt16]] = [[10, 20, 30], [40, 50, 60], [70, 80, 90], [100, 110, 120]]
    let picture = try PNGPicture(Fixtures.open("palette.png"))
    #expect(picture.samples == samples(channels: 1).flatMap { colours[Int($0) / 64] })
  }

  @Test func `one bit a sample becomes black and white`() throws {
    let picture = try PNGPicture(Fixtures.open("bits.png"))
    #expect(picture.samples == samples(channels: 1).map { $0 > 60 ? 255 : 0 })
  }

  // Pillow was given 256 times the other samples.
  @Test func `16 bits a sample are kept whole`() throws {
    let picture = try PNGPicture(Fixtures.open("deep.png"))
    #expect(picture.bitsPerSample == 16)
    #expect(picture.samples == samples(channels: 1).map { $0 * 256 })
  }

  @Test(arguments: ["grey", "rgba", "palette"])
  func `every cut-off file is refused`(name: String) throws {
    for cut in truncations(of: try Fixtures.bytes("\(name).png"), every: 1) {
      let file = try DataFile(path: "cut.png", stored: cut)
      #expect(throws: DataError.self, "after \(cut.count) bytes") { try PNGPicture(file) }
    }
  }

  @Test(arguments: ["grey", "rgba", "palette"])
  func `a turned byte gives a picture or an error and never a crash`(name: String) throws {
    for copy in damages(of: try Fixtures.bytes("\(name).png"), every: 1) {
      _ = try dataError { _ = try PNGPicture(DataFile(path: "turned.png", stored: copy)) }
    }
  }

  // The size's checksum was computed by Python's zlib.crc32 over the changed header.
  @Test func `a picture larger than its bytes can hold is refused before it is allocated`() throws {
    var bytes = try Fixtures.bytes("grey.png")
    bytes.replaceSubrange(16..<24, with: [0, 0x0F, 0x42, 0x40, 0, 0x0F, 0x42, 0x40])
    bytes.replaceSubrange(29..<33, with: [0x79, 0x06, 0x67, 0xA1])
    let error = try dataError { _ = try PNGPicture(DataFile(path: "big.png", stored: bytes)) }
    #expect(error?.found == "a claim of 1000000 × 1000000 pixels in 79 bytes")
  }
}
