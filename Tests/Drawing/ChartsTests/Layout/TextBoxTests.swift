import Testing

@testable import Charts

@Suite struct TextBoxTests {
  @Test(arguments: Gallery.charts.map(\.name))
  func `no two texts overlap and none leaves the picture`(name: String) throws {
    let scene = try #require(Gallery.charts.first { $0.name == name }).chart.laidOut()
    expectApart(scene, name)
  }

  @Test(arguments: [(200.0, 120.0), (320, 200), (1200, 300), (300, 700)])
  func `texts keep apart at other sizes`(width: Double, height: Double) {
    let chart = NoiseRobustnessChart(
      Gallery.noiseRuns, noise: \.noise, value: \.accuracy, method: \.method, seed: \.seed
    ).chart.size(width: width, height: height)
    expectApart(chart.laidOut(), "\(width) × \(height)")
  }

  @Test func `labels of lines that end together are moved apart`() {
    struct Row {
      var x: Double
      var y: Double
      var name: String
    }
    let rows = (0..<7).flatMap { line in
      (0..<5).map {
        Row(x: Double($0), y: Double($0) + 0.01 * Double(line), name: "series \(line)")
      }
    }
    let scene = Chart("Together") { Line(rows, x: \.x, y: \.y, color: \.name) }
      .legend(.direct).laidOut()
    expectApart(scene, "together")
    #expect(scene.texts.filter { $0.string.hasPrefix("series") }.count == 7)
  }

  @Test func `a long title is wrapped and then shortened`() {
    let scene = Chart(String(repeating: "a very long title indeed ", count: 12)) {
      Line(x: [0, 1], y: [0, 1])
    }.size(width: 300, height: 240).laidOut()
    expectApart(scene, "title")
    #expect(scene.texts.contains { $0.string.hasSuffix("…") })
  }

  private func expectApart(_ scene: Scene, _ name: String) {
    let frame = Rectangle(x: 0, y: 0, width: scene.width, height: scene.height)
    let texts = scene.texts
    for (index, text) in texts.enumerated() {
      #expect(frame.contains(text.box), "\(name): \(text) leaves the picture")
      for other in texts[..<index] {
        #expect(
          !text.box.grown(by: -0.5).overlaps(other.box.grown(by: -0.5)),
          "\(name): \(text) over \(other)")
      }
    }
  }
}
