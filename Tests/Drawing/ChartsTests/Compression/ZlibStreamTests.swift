import Testing

@testable import Charts

/// libpng's own zlib decompresses what `ZlibStream` wrote, and checks its sum.
@Suite struct ZlibStreamTests {
  /// Repeatable bytes without a pattern (a linear congruence's high bits).
  private static func noise(_ count: Int) -> [UInt8] {
    var state: UInt32 = 7
    return (0..<count).map { _ in
      state = state &* 1_664_525 &+ 1_013_904_223
      return UInt8(state >> 24)
    }
  }

  /// Each run of equal bytes one longer than the run before.
  private static let runs: [UInt8] = {
    var bytes: [UInt8] = []
    for length in 1...299 { bytes += [UInt8](repeating: UInt8(length % 256), count: length) }
    return bytes + noise(150)
  }()

  private static let stripes: [UInt8] = {
    var bytes: [UInt8] = []
    for row in 0..<60 { for _ in 0..<97 { bytes += [UInt8(row % 7 * 30), 9, 250] } }
    return bytes
  }()

  private static func bytes(_ count: Int, _ value: (Int) -> Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value($0)) }
  }

  private static let pictures: [String: (width: Int, height: Int, bytes: [UInt8])] = [
    "one pixel": (1, 1, [1, 2, 3]),
    "flat": (300, 40, [UInt8](repeating: 200, count: 36_000)),
    "noise": (64, 64, noise(12_288)),
    "stripes": (97, 60, stripes),
    "mostly flat": (200, 90, bytes(54_000) { $0 % 1117 < 1100 ? 255 : $0 }),
    "wider than the window": (12_000, 3, bytes(108_000) { $0 % 36_000 < 20_000 ? 7 : $0 % 251 }),
    "runs of all lengths": (500, 30, runs),
  ]

  @Test(arguments: pictures.keys.sorted())
  func `a picture comes back as it was written`(name: String) throws {
    let (width, height, bytes) = try #require(ZlibStreamTests.pictures[name])
    let file = try PNGWriter.write(bytes, width: width, height: height, format: .rgb)
    let picture = try #require(PNGReading.picture(file))
    let read = (0..<width * height).flatMap { picture.rgba[4 * $0..<4 * $0 + 3] }
    #expect(read == bytes)
  }

  @Test func `a flat picture is a hundred times shorter`() throws {
    let bytes = [UInt8](repeating: 255, count: 1280 * 720 * 3)
    let file = try PNGWriter.write(bytes, width: 1280, height: 720, format: .rgb)
    #expect(file.count < bytes.count / 100)
  }

  @Test func `skewed counts keep every code within fifteen bits`() {
    // Fibonacci numbers make the deepest tree.
    var counts = [1, 1]
    while counts.count < 40 { counts.append(counts[counts.count - 1] + counts[counts.count - 2]) }
    let code = HuffmanCode(counts: counts)
    #expect(code.lengths.allSatisfy { $0 > 0 && $0 <= 15 })
    // Kraft's sum of a complete code is one.
    #expect(code.lengths.reduce(0) { $0 + (1 << (15 - Int($1))) } == 1 << 15)
  }

  @Test func `the checksum is that of the specification`() {
    // Python: zlib.adler32(b"Wikipedia"), and of bytes(i * 7 % 256 for i in range(100_000)).
    #expect(Adler32.of(Array("Wikipedia".utf8)) == 0x11E6_0398)
    #expect(Adler32.of((0..<100_000).map { UInt8($0 * 7 % 256) }) == 1779471407)
  }
}
