import Testing

@testable import Datasets

// `Fixtures/make-pictures.py` wrote the files with pypng: 11 × 9 pixels, the sample of channel c at
// row r and column k is (40 r + 7 k + 60 c + 1000 r k) mod 2^depth.
@Suite struct PNGKindsTests {
  static let orders = ["plain", "interlaced"]

  private func stored(channels: Int, depth: Int) -> [Int] {
    (0..<9).flatMap { row in
      (0..<11).flatMap { column in
        (0..<channels).map { channel in
          (40 * row + 7 * column + 60 * channel + 1000 * row * column) % (1 << depth)
        }
      }
    }
  }

  private func picture(_ name: String) throws -> PNGPicture {
    try PNGPicture(Fixtures.open("pictures/\(name).png"))
  }

  @Test(arguments: [1, 2, 4, 8, 16], orders)
  func `greys of every depth are read`(depth: Int, order: String) throws {
    let picture = try picture("grey-\(depth)-\(order)")
    let factor = depth < 8 ? 255 / (1 << depth - 1) : 1
    #expect((picture.width, picture.height, picture.channels) == (11, 9, 1))
    #expect(picture.bitsPerSample == max(8, depth))
    #expect(
      picture.samples.map { Int($0) } == stored(channels: 1, depth: depth).map { $0 * factor })
  }

  @Test(arguments: [("grey-alpha", 2), ("colour", 3), ("colour-alpha", 4)], [8, 16])
  func `colours and alpha are read`(kind: (name: String, channels: Int), depth: Int) throws {
    for order in Self.orders {
      let picture = try picture("\(kind.name)-\(depth)-\(order)")
      #expect(picture.channels == kind.channels && picture.bitsPerSample == depth)
      #expect(picture.samples.map { Int($0) } == stored(channels: kind.channels, depth: depth))
    }
  }

  @Test(arguments: [1, 2, 4, 8], orders)
  func `palettes of every depth become colours and keep their indices`(
    depth: Int, order: String
  ) throws {
    let picture = try picture("palette-\(depth)-\(order)")
    let indices = stored(channels: 1, depth: depth)
    #expect(picture.paletteIndices?.map { Int($0) } == indices)
    #expect(
      picture.samples.map { Int($0) } == indices.flatMap { [$0, 3 * $0 % 256, 7 * $0 % 256] })
  }

  @Test func `transparent entries of a palette get their alpha`() throws {
    let picture = try picture("palette-alpha")
    let colours: [[UInt16]] = [[9, 8, 7, 0], [6, 5, 4, 50], [3, 2, 1, 100], [1, 1, 1, 255]]
    #expect(picture.samples == stored(channels: 1, depth: 2).flatMap { colours[$0] })
  }

  @Test func `a transparent grey or colour becomes alpha`() throws {
    let grey = stored(channels: 1, depth: 8)
    #expect(grey.contains(40))
    #expect(
      try picture("grey-transparent").samples.map { Int($0) }
        == grey.flatMap { [$0, $0 == 40 ? 0 : 255] })
    let colour = try picture("colour-transparent")
    let pixel = try #require(
      stride(from: 0, to: 11 * 9 * 4, by: 4).first { colour.samples[$0] == 40 })
    #expect(colour.channels == 4)
    #expect(Array(colour.samples[pixel..<pixel + 4]) == [40, 100, 160, 0])
    #expect(colour.samples[3] == 255)
  }

  @Test func `rows of every filter are those that Pillow packed`() throws {
    let picture = try picture("filtered")
    #expect(picture.samples.map { UInt8($0) } == (try Fixtures.bytes("pictures/filtered.raw")))
  }

  @Test(arguments: ["grey-8", "grey-16", "grey-alpha-16", "colour-8", "colour-alpha-16"])
  func `what is written reads back, and so does its tensor`(name: String) throws {
    let picture = try picture("\(name)-plain")
    let again = try PNGPicture(DataFile(path: "again.png", stored: picture.pngBytes()))
    #expect(again == picture)
    #expect(PNGPicture(picture.tensor, bitsPerSample: picture.bitsPerSample) == picture)
  }

  @Test(arguments: ["grey-1-interlaced", "colour-16-interlaced", "palette-4-plain"])
  func `every cut-off and every turned byte is noticed`(name: String) throws {
    let bytes = try Fixtures.bytes("pictures/\(name).png")
    // Behind the pixels only the mark of the end is left; every byte stands under a checksum.
    for damaged in truncations(of: bytes, every: 1) + damages(of: bytes, every: 1) {
      let file = try DataFile(path: "damaged.png", stored: damaged)
      #expect(throws: DataError.self) { try PNGPicture(file) }
    }
  }
}
