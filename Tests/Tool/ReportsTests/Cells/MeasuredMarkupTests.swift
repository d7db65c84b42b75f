import Notebooks
import Outputs
import Testing

@testable import Reports

/// Whatever a clock had a part in stands in an element with `data-measured`.
@Suite struct MeasuredMarkupTests {
  private func page(_ outputs: [CellOutput], inline: String = "") throws -> String {
    var notebook = Notebook(path: "n.swiftmd", source: "")
    notebook.cells = [Cell(index: 0, line: 3, codeLine: 4, code: "a", options: CellOptions())]
    notebook.blocks = [.paragraph([.expression(0)]), .cell(0)]
    let all = NotebookOutputs(
      cells: [.init(state: .finished, outputs: outputs)], inlines: [inline], opened: [:],
      measuredInlines: [0])
    return try Report(
      notebook: notebook, outputs: all, facts: ReportFacts(engineVersion: "1", toolchain: "S")
    ).html(from: SampleReport.templates)
  }

  private func claim(_ value: Double) -> Claim {
    Claim(
      statement: "fast", condition: .isAtMost(9), estimate: value, lower: value, upper: value,
      pValue: nil, seeds: 1, isExact: true, spec: nil, line: 5, isMeasured: true)
  }

  private func outputs(_ value: Double) -> [CellOutput] {
    let columns = [
      TableOutput.Column(title: "name", isNumeric: false),
      TableOutput.Column(title: "time", isNumeric: true, isMeasured: true),
    ]
    let table = TableOutput(columns: columns, rows: [["kept", "\(value) s"]])
    let chart = SampleChart.curves(title: "chart \(value)")
    return [
      .display(.measured(.text("\(value) ms"))), .display(.table(table)),
      .display(.measured(.table(TableOutput(columns: [], rows: [["\(value)"]])))),
      .display(.measured(.chart(chart))), .claim(claim(value)),
      .figure(
        Figure(name: "t", value: value, tolerance: .relative(1), line: 6, isMeasured: true)),
    ]
  }

  @Test func `two pages differ only in marked elements`() throws {
    let first = try page(outputs(7.125), inline: "7.125 s")
    let second = try page(outputs(3.5), inline: "3.5 s")
    #expect(first != second)
    let kept = PageElement(parsing: first).unmeasured
    #expect(kept == PageElement(parsing: second).unmeasured)
    #expect(kept.text.contains("kept"))
    #expect(!kept.text.contains("7.125"))
    #expect(first.contains("<span class=\"value\" data-measured>7.125 s</span>"))
  }

  @Test func `what no clock had a part in is not marked`() throws {
    #expect(
      !(try SampleReport.report.html(from: SampleReport.templates)).contains(" data-measured>"))
  }
}
