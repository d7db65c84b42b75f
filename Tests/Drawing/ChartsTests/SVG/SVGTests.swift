import Charts
import Foundation
import FoundationXML
import Testing

@Suite struct SVGTests {
  /// Collects what the tests ask of an SVG file.
  private final class Reader: NSObject, XMLParserDelegate {
    var ids: [String] = []
    var references: [String] = []
    var root: [String: String] = [:]

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String]
    ) {
      if root.isEmpty { root = attributes }
      if let id = attributes["id"] { ids.append(id) }
      if let href = attributes["href"], href.hasPrefix("#") {
        references.append(String(href.dropFirst()))
      }
      if let clip = attributes["clip-path"] {
        references.append(String(clip.dropFirst(5).dropLast()))
      }
    }
  }

  private func read(_ svg: String) throws -> Reader {
    let reader = Reader()
    let parser = XMLParser(data: Data(svg.utf8))
    parser.delegate = reader
    try #require(parser.parse(), "\(String(describing: parser.parserError))")
    return reader
  }

  @Test(arguments: Gallery.charts.map(\.name))
  func `the file is well formed, its ids carry the prefix and its references lead somewhere`(
    name: String
  ) throws {
    let chart = try #require(Gallery.charts.first { $0.name == name }).chart
    let reader = try read(chart.svg(idPrefix: "fig-\(name)"))
    #expect(Set(reader.ids).count == reader.ids.count)
    #expect(reader.ids.allSatisfy { $0.hasPrefix("fig-\(name)-") })
    #expect(Set(reader.references).isSubset(of: Set(reader.ids)))
    #expect(reader.root["role"] == "img")
    #expect(reader.root["aria-label"] == chart.alternativeText)
  }

  @Test func `titles with markup and quotes are escaped`() throws {
    let chart = Chart("a < b & \"c\" > 'd' \u{1}") { Line(x: [0, 1], y: [0, 1]) }
    let reader = try read(chart.svg(idPrefix: "a b\"<"))
    #expect(reader.root["aria-label"]?.contains("a < b & \"c\" > 'd'") == true)
    #expect(reader.ids.allSatisfy { $0.hasPrefix("a-b---") })
  }

  @Test func `colours are variables that fall back to the light theme`() {
    let svg = Chart { Line(x: [0, 1], y: [0, 1]) }.svg(idPrefix: "x")
    #expect(svg.contains("stroke=\"var(--chart-1, \(Theme.light.series[0]))\""))
    #expect(Theme.css.contains("--chart-1: \(Theme.dark.series[0]);"))
  }

  @Test func `each character is defined once`() throws {
    let svg = Chart { Line(x: [0, 1], y: [0, 1]) }.xAxis("aaaa").svg(idPrefix: "x")
    #expect(
      svg.components(separatedBy: "<path id=").count - 1
        == Set(try read(svg).ids).filter { $0.hasPrefix("x-g") }.count)
    #expect(svg.contains("aria-label=\"aaaa\""))
  }

  @Test func `the same chart gives the same bytes`() {
    let chart = Gallery.families[0].chart
    #expect(chart.svg(idPrefix: "a") == chart.svg(idPrefix: "a"))
  }
}
