import Charts
import Testing

@Suite struct PNGTests {
  @Test(arguments: [PNGWriter.Format.gray, .rgb, .rgba])
  func `pixels come back as they were written`(format: PNGWriter.Format) throws {
    let count = 5 * 3 * format.rawValue
    let bytes = (0..<count).map { UInt8(($0 * 37 + 11) % 255 | 1) }
    let file = try PNGWriter.write(bytes, width: 5, height: 3, format: format)
    let image = try #require(PNGReading.picture(file))
    #expect(image.width == 5 && image.height == 3)
    for pixel in 0..<15 {
      let found = Array(image.rgba[4 * pixel..<4 * pixel + 4])
      let start = pixel * format.rawValue
      switch format {
      case .gray: #expect(found == [bytes[start], bytes[start], bytes[start], 255])
      case .rgb: #expect(found == Array(bytes[start..<start + 3]) + [255])
      case .rgba: #expect(found == Array(bytes[start..<start + 4]))
      }
    }
  }

  @Test func `the density is in the file`() throws {
    let file = try PNGWriter.write([0], width: 1, height: 1, format: .gray, pixelsPerMeter: 7559)
    let chunk: [UInt8] = [0x70, 0x48, 0x59, 0x73, 0, 0, 0x1D, 0x87, 0, 0, 0x1D, 0x87, 1]
    #expect(file.indices.contains { file[$0...].starts(with: chunk) })
  }

  @Test func `bytes that do not fill the picture are refused`() {
    #expect(throws: PNGWriter.Failure.size(width: 2, height: 2, bytes: 3)) {
      try PNGWriter.write([1, 2, 3], width: 2, height: 2, format: .gray)
    }
  }

  @Test func `a chart has its size times the scale and the theme's surface`() throws {
    let chart = Chart("T") { Line(x: [0, 1], y: [0, 1]) }.size(width: 200, height: 120)
    let light = try #require(PNGReading.picture(try chart.png(scale: 2)))
    #expect(light.width == 400 && light.height == 240)
    #expect(Array(light.rgba.suffix(4)) == [255, 255, 255, 255])
    let dark = try #require(PNGReading.picture(try chart.png(scale: 1, theme: .dark)))
    #expect(dark.width == 200)
    #expect(Array(dark.rgba.suffix(4)) == [0x15, 0x18, 0x1D, 255])
    #expect(try chart.png() == chart.png())
  }

  @Test func `a grid of pictures has sharp pixels on a transparent ground`() throws {
    let picture = Picture(width: 2, height: 1, rgba: [255, 0, 0, 255, 0, 0, 255, 255])
    let grid = ImageGrid([picture, picture], captions: ["one", "two"], columns: 2, scale: 8)
    let image = try #require(PNGReading.picture(try grid.png(scale: 1)))
    #expect(Double(image.width) == grid.size.width)
    func pixel(_ x: Int, _ y: Int) -> [UInt8] {
      let start = 4 * (y * image.width + x)
      return Array(image.rgba[start..<start + 4])
    }
    #expect(pixel(7, 4) == [255, 0, 0, 255])
    #expect(pixel(8, 4) == [0, 0, 255, 255])
    #expect(pixel(20, 4)[3] == 0)
  }
}
