import Testing

@testable import Charts

@Suite struct StampTests {
  /// Forty places at odd parts of a pixel, none over another.
  private let places = (0..<40).map {
    Position(10 + Double($0 % 8) * 20.137, 10 + Double($0 / 8) * 20.291)
  }
  private let style = Style(fill: Paint(.series(0), opacity: 0.85), stroke: .ink, lineWidth: 1)

  private func picture(_ items: [Scene.Item]) throws -> Picture {
    let scene = Scene(width: 180, height: 110, items: items)
    let file = try PNGPicture.draw(scene, scale: 2, theme: .light, isTransparent: false)
    return try #require(PNGReading.picture(file))
  }

  @Test(arguments: [Symbol.circle, .triangle, .cross])
  func `stamped symbols look like traced ones`(symbol: Symbol) throws {
    let stamped = try picture([.symbols(symbol, size: 7, at: places, style)])
    let traced = try picture(places.map { .symbols(symbol, size: 7, at: [$0], style) })
    let distances = zip(stamped.rgba, traced.rgba).map { abs(Int($0) - Int($1)) }
    // A sixteenth of a pixel moves an edge's coverage by at most a sixteenth, on each of two edges.
    #expect(distances.max() ?? 0 <= 40)
    #expect(Double(distances.reduce(0, +)) / Double(distances.count) < 0.25)
    #expect(distances.contains { $0 > 0 }, "both are drawn the same way: nothing was stamped")
  }
}
