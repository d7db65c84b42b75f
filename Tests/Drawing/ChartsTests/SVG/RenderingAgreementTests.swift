import Foundation
import Testing

@testable import Charts

@Suite struct RenderingAgreementTests {
  /// A browser, where the machine has one.
  static let browser = ["/usr/bin/chromium", "/usr/bin/google-chrome"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  private struct Placed {
    var name: String
    var chart: any Drawable
    var x: Int
    var y: Int
  }

  /// The whole page as the browser shows it.
  private func screenshot(of page: String, width: Int, height: Int) throws -> Picture? {
    guard let browser = RenderingAgreementTests.browser else { return nil }
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (source, target) = (folder.appending(path: "a.html"), folder.appending(path: "a.png"))
    try Data(page.utf8).write(to: source)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: browser)
    process.arguments = [
      "--headless", "--no-sandbox", "--hide-scrollbars", "--screenshot=\(target.path)",
      "--window-size=\(width),\(height)", "file://\(source.path)",
    ]
    (process.standardOutput, process.standardError) = (nil, nil)
    try process.run()
    process.waitUntilExit()
    return PNGReading.picture([UInt8](try Data(contentsOf: target)))
  }

  @Test(.enabled(if: browser != nil))
  func `a browser shows the SVG of every chart as Cairo draws it`() throws {
    // In rows of a wide page, the highest charts first.
    var (x, y, rowHeight) = (0, 0, 0)
    var placed: [Placed] = []
    for (name, chart) in Gallery.charts.sorted(by: {
      $0.chart.laidOut().height > $1.chart.laidOut().height
    }) {
      let scene = chart.laidOut()
      let width = Int(scene.width.rounded(.up))
      if x + width > 3600 { (x, y, rowHeight) = (0, y + rowHeight + 10, 0) }
      placed.append(Placed(name: name, chart: chart, x: x, y: y))
      x += width + 10
      rowHeight = max(rowHeight, Int(scene.height.rounded(.up)))
    }
    let blocks = placed.map {
      "<div style=\"position:absolute;left:\($0.x)px;top:\($0.y)px\">"
        + $0.chart.svg(idPrefix: $0.name) + "</div>"
    }
    let page = "<!doctype html><body style=\"margin:0;background:#fff\">\(blocks.joined())"
    let shown = try #require(
      try screenshot(of: page, width: 3600, height: y + rowHeight + 10))
    #expect(placed.count == Gallery.charts.count)
    for item in placed {
      let ours = try #require(PNGReading.picture(item.chart.png(scale: 1)))
      var distance = 0
      var count = 0
      for y in stride(from: 0, to: ours.height, by: 4) {
        count += 3 * ours.width
        for x in 0..<ours.width {
          let (a, b) = (4 * (y * ours.width + x), 4 * ((y + item.y) * shown.width + x + item.x))
          for part in 0..<3 {
            distance += abs(Int(ours.rgba[a + part]) - Int(shown.rgba[b + part]))
          }
        }
      }
      // Renderers soften edges differently; a missing mark or text moves the mean far more.
      let mean = Double(distance) / Double(count)
      #expect(mean < 1.5, "\(item.name): mean distance \(mean) of 255")
    }
  }
}
