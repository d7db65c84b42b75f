import Charts
import Foundation
import Testing

@Suite struct SceneGoldenTests {
  @Test(arguments: Gallery.charts.map(\.name))
  func `a chart of the gallery is laid out as recorded`(name: String) throws {
    let chart = try #require(Gallery.charts.first { $0.name == name }).chart
    try expectGolden("\(chart.laidOut())", "\(name).scene")
  }

  @Test func `what a chart says of itself and its table are as recorded`() throws {
    let text = Gallery.charts.map { name, chart in
      let table = chart.dataTable
      let rows = [table.columns.map(\.title)] + table.rows.prefix(4)
      return "\(name)\n\(chart.alternativeText)\n"
        + rows.map { $0.joined(separator: " | ") }.joined(separator: "\n")
    }
    try expectGolden(text.joined(separator: "\n\n") + "\n", "words.txt")
  }
}

/// Compares with a file in Goldens; `SWIFTNB_RECORD=1` writes the file instead.
func expectGolden(
  _ text: String, _ name: String, location: SourceLocation = #_sourceLocation
) throws {
  let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Goldens/\(name)")
  if ProcessInfo.processInfo.environment["SWIFTNB_RECORD"] == "1" {
    try Data(text.utf8).write(to: file)
    return
  }
  let recorded = try String(contentsOf: file, encoding: .utf8)
  guard recorded != text else { return }
  let (old, new) = (recorded.split(separator: "\n"), text.split(separator: "\n"))
  let line = zip(old, new).enumerated().first { $1.0 != $1.1 }?.offset ?? min(old.count, new.count)
  Issue.record(
    """
    \(name), line \(line + 1): SWIFTNB_RECORD=1 records the new drawing
    recorded: \(old.indices.contains(line) ? old[line] : "nothing")
    found:    \(new.indices.contains(line) ? new[line] : "nothing")
    """, sourceLocation: location)
}
