import Charts
import Foundation
import Outputs
import Testing

@testable import SwiftNotebook

/// What a cell shows and in which form it crosses to the tool.
@Suite struct ShowTests {
  private func shown(_ value: some Any) -> [EngineEvent] {
    let sink = Collected()
    CellRuntime(sink: sink).show(value)
    return sink.events
  }

  @Test func `each kind of value has its form`() {
    #expect(shown("<b>") == [.display(.text("<b>"))])
    #expect(shown(Markdown("*a*")) == [.display(.markdown("*a*"))])
    #expect(shown(HTML("<b>")) == [.display(.html("<b>"))])
    #expect(shown([1, 2]) == [.display(.text("[1, 2]"))])
    #expect(shown(Optional("a")) == [.display(.text("a"))])
    #expect(shown(()) == [])
  }

  @Test func `a table has formatted cells and knows its numbers`() {
    struct Row {
      var name: String
      var seeds: Int
      var dice: Double
    }
    let rows = [Row(name: "a", seeds: 3, dice: 0.123456), Row(name: "b", seeds: 4, dice: 2)]
    let table = Table(rows) {
      Column("method", \.name)
      Column("seeds", \.seeds)
      Column("Dice", \.dice)
      Column("short", \.dice, digits: 2)
    }
    let expected = TableOutput(
      columns: [
        .init(title: "method", isNumeric: false), .init(title: "seeds", isNumeric: true),
        .init(title: "Dice", isNumeric: true), .init(title: "short", isNumeric: true),
      ],
      rows: [["a", "3", "0.1235", "0.12"], ["b", "4", "2", "2.00"]])
    #expect(shown(table) == [.display(.table(expected))])
  }

  @Test func `a chart's ids begin with its cell's label and its size is the cell's`() throws {
    struct Row {
      var x: Double
    }
    let sink = Collected()
    let runtime = CellRuntime(sink: sink)
    runtime.begin(0, line: 3, label: "fig-loss", figureWidth: 300, figureHeight: 200)
    let chart = Chart("loss") { Line([Row(x: 1), Row(x: 2)], x: \.x, y: \.x) }
    runtime.show(chart)
    runtime.show(chart)
    let charts = sink.events.compactMap { event -> ChartOutput? in
      if case .display(.chart(let chart)) = event { chart } else { nil }
    }
    #expect(charts.count == 2)
    #expect(charts.map(\.width) == [300, 300])
    #expect(charts.map(\.height) == [200, 200])
    #expect(charts[0].svg.contains("fig-loss-1"))
    #expect(charts[1].svg.contains("fig-loss-2"))
  }

  @Test func `images cross as PNG`() {
    let grid = ImageGrid([Picture(gray: [0, 1, 1, 0], width: 2, height: 2)], scale: 4)
    guard case .display(.image(let image))? = shown(grid).first else {
      Issue.record("no image")
      return
    }
    #expect(image.png.prefix(4) == .init([0x89, 0x50, 0x4E, 0x47]))
    #expect(image.width == 8)
  }
}
