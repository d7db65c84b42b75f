import Charts
import Foundation
import Testing

@Suite struct PDFTests {
  private func file(_ chart: some Drawable, theme: Theme = .light) throws -> Data {
    let url = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).pdf")
    defer { try? FileManager.default.removeItem(at: url) }
    try chart.writePDF(to: url.path, theme: theme)
    return try Data(contentsOf: url)
  }

  private let chart = Chart("Loss $\\ell_2$") { Line(x: [0, 1, 2], y: [3, 1, 2], name: "line") }
    .size(width: 400, height: 240)

  @Test func `a page has the chart's size in points and ends as it should`() throws {
    let text = String(decoding: try file(chart), as: UTF8.self)
    #expect(text.hasPrefix("%PDF-1."))
    #expect(text.hasSuffix("%%EOF\n"))
    // A CSS pixel is three quarters of a point.
    #expect(text.contains("/MediaBox [ 0 0 300 180 ]"))
    #expect(!text.contains("/Type /Font"), "all text is outlines")
  }

  @Test func `the same chart gives the same bytes, and the dark theme others`() throws {
    let light = try file(chart)
    #expect(light == (try file(chart)))
    #expect(light != (try file(chart, theme: .dark)))
  }

  @Test func `many symbols stay shapes`() throws {
    let many = Chart { Line(x: (0..<60).map(Double.init), y: (0..<60).map { Double($0 % 7) }) }
    #expect(!String(decoding: try file(many), as: UTF8.self).contains("/Subtype /Image"))
  }

  @Test func `a folder that is not there is an error that names the file`() {
    #expect { try chart.writePDF(to: "/nowhere/chart.pdf") } throws: { error in
      "\(error)".contains("/nowhere/chart.pdf")
    }
  }
}
