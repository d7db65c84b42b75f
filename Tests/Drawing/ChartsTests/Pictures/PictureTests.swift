import Testing

@testable import Charts

@Suite struct PictureTests {
  @Test func `grey values fill the range from black to white`() {
    let picture = Picture(gray: [0, 1, 2, .nan], width: 2, height: 2)
    #expect(
      picture.rgba == [0, 0, 0, 255, 128, 128, 128, 255, 255, 255, 255, 255, 0, 0, 0, 0])
    #expect(Picture(gray: [5], width: 1, height: 1).rgba == [128, 128, 128, 255])
  }

  @Test func `an overlay tints labelled pixels only`() {
    let picture = Picture.overlay(
      gray: [0, 0], labels: [0, 1], width: 2, height: 1, palette: ["#ff8000"], opacity: 0.5,
      range: 0...1)
    #expect(picture.rgba == [0, 0, 0, 255, 128, 64, 0, 255])
  }

  @Test func `enlarging repeats each pixel`() {
    let picture = Picture(width: 2, height: 1, rgba: [1, 2, 3, 4, 5, 6, 7, 8]).enlarged(by: 2)
    #expect(picture.width == 4 && picture.height == 2)
    #expect(Array(picture.rgba.prefix(16)) == [1, 2, 3, 4, 1, 2, 3, 4, 5, 6, 7, 8, 5, 6, 7, 8])
  }

  @Test func `bytes that are missing are transparent and surplus ones are cut`() {
    #expect(Picture(width: 1, height: 1, rgba: [9]).rgba == [9, 0, 0, 0])
    #expect(Picture(width: 1, height: 1, rgba: [1, 2, 3, 4, 5]).rgba == [1, 2, 3, 4])
    #expect(Picture(width: -1, height: 5, rgba: []).rgba.isEmpty)
  }
}
