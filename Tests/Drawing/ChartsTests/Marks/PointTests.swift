import Testing

@testable import Charts

@Suite struct PointTests {
  private struct Row {
    var x: Double
    var y: Double
    var number: Double
    var count: Int
  }

  private let rows = (1...4).map {
    Row(x: Double($0), y: Double($0), number: Double($0 - 2), count: $0 * $0 * 100)
  }

  private func symbols(_ chart: Chart) -> [(size: Double, place: Position, style: Style)] {
    func all(_ items: [Scene.Item]) -> [(Double, Position, Style)] {
      items.flatMap { item -> [(Double, Position, Style)] in
        switch item {
        case .symbols(_, let size, let places, let style): places.map { (size, $0, style) }
        case .group(_, _, let inner): all(inner)
        case .path, .rectangle, .text, .picture, .coverage: []
        }
      }
    }
    return all(chart.laidOut().items).map { (size: $0.0, place: $0.1, style: $0.2) }
  }

  @Test func `areas are proportional to numbers, the largest behind`() {
    let found = symbols(
      Chart { Point(rows, x: \.x, y: \.y, area: \.count, areaName: "n") }
    ).filter { $0.style.fill?.role == .series(0) }
    #expect(found.map(\.size) == [30, 22.5, 15, 7.5])
  }

  @Test func `the key of areas shows nice numbers`() {
    #expect(SizeScale("n", largest: 1600).samples == [1000, 200, 50])
    #expect(SizeScale("n", largest: 0.07).samples == [0.05, 0.01, 0.002])
    #expect(SizeScale("n", largest: 0).samples.isEmpty)
    let texts = Chart { Point(rows, x: \.x, y: \.y, area: \.count, areaName: "n") }.laidOut().texts
    #expect(Set(["n", "1000", "200", "50"]).isSubset(of: texts.map(\.string)))
  }

  @Test func `a diverging colour has its sides at the centre`() {
    let found = symbols(
      Chart {
        Point(rows, x: \.x, y: \.y, value: \.number, valueName: "v", ramp: .diverging(center: 0))
      })
    #expect(found.compactMap(\.style.fill?.role) == [.warm, .cold, .warm, .warm])
    #expect(found.last?.style.fill?.opacity == 1)
  }

  @Test func `a sequential colour grows with the number and every marker has an outline`() {
    let found = symbols(Chart { Point(rows, x: \.x, y: \.y, value: \.number, valueName: "v") })
    let strengths = found.compactMap(\.style.fill?.opacity)
    #expect(strengths == strengths.sorted() && strengths.last == 1)
    #expect(found.allSatisfy { $0.style.stroke?.role == .heat })
  }

  @Test func `numbers are read in place or through the key path alike`() {
    struct Computed {
      var stored: Double
      var float: Float
      var whole: Int
      var twice: Double { stored * 2 }
    }
    let rows = [Computed(stored: 1.5, float: 0.1, whole: 3)]
    #expect(MarkRow.data(rows, \.stored) == [.number(1.5)])
    #expect(MarkRow.data(rows, \.float) == [.number(0.1)])
    #expect(MarkRow.data(rows, \.whole) == [.number(3)])
    #expect(MarkRow.data(rows, \.twice) == [.number(3)])
  }
}
