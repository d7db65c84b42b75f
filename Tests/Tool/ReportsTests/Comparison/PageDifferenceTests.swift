import Notebooks
import Outputs
import Testing

@testable import Reports

@Suite struct PageDifferenceTests {
  private func content(_ change: (inout [CellOutput]) -> Void = { _ in }) throws -> PageContent {
    var notebook = Notebook(path: "n.swiftmd", source: "")
    notebook.cells = [Cell(index: 0, line: 3, codeLine: 4, code: "a", options: CellOptions())]
    notebook.blocks = [.html("<p>left open <b>"), .cell(0)]
    var outputs: [CellOutput] = [
      .standardOutput("one\n<two>\n"),
      .figure(Figure(name: "a", value: 0.123456789, tolerance: .exact, line: 3)),
      .claim(
        Claim(
          statement: "A < B", condition: .isAtLeast(1), estimate: 2, lower: 2, upper: 2,
          pValue: nil, seeds: 1, isExact: true, spec: nil, line: 5)),
      .display(
        .table(
          TableOutput(
            columns: [.init(title: "x", isNumeric: true)], rows: [["1"], ["2"], ["3"]]))),
      .display(.chart(SampleChart.curves())),
      .display(.measured(.text("1 ms"))),
    ]
    change(&outputs)
    let all = NotebookOutputs(
      cells: [.init(state: .finished, outputs: outputs)], inlines: [], opened: [:])
    let page = try Report(
      notebook: notebook, outputs: all, facts: ReportFacts(engineVersion: "1", toolchain: "S")
    ).html(from: SampleReport.templates)
    return PageContent(ofPage: page)
  }

  @Test func `a page is read back`() throws {
    let content = try content()
    #expect(content.figures == ["a": "0.123456789"])
    #expect(content.claims == ["A < B": "Holds, 2"])
    #expect(content.tables["cell-1, table 1"] == [["x"], ["1"], ["2"], ["3"]])
    #expect(content.texts["cell-1"]?.contains("one\n<two>") == true)
    #expect(content.drawings.keys.sorted() == ["cell-1, picture 1"])
    #expect(PageDifference.between(content, content) == [])
  }

  @Test func `each kind of change is found and no other`() throws {
    let old = try content()
    let changes: [(Int, CellOutput, PageDifference.Kind, String)] = [
      (0, .standardOutput("one\n"), .text, "cell-1"),
      (
        1, .figure(Figure(name: "a", value: 0.123456788, tolerance: .exact, line: 3)), .figure,
        "a"
      ),
      (
        3,
        .display(
          .table(
            TableOutput(
              columns: [.init(title: "x", isNumeric: true)], rows: [["1"], ["5"], ["3"]]))),
        .table, "cell-1, table 1, row 2"
      ),
      (
        4, .display(.chart(SampleChart.curves(title: "Another"))), .drawing, "cell-1, picture 1"
      ),
    ]
    for (index, output, kind, name) in changes {
      let differences = PageDifference.between(old, try content { $0[index] = output })
      #expect(differences.map(\.kind) == [kind])
      #expect(differences.map(\.name) == [name])
    }
    let measured = try content { $0[5] = .display(.measured(.text("2 ms"))) }
    #expect(PageDifference.between(old, measured) == [])
    let gone = PageDifference.between(old, try content { $0.remove(at: 2) })
    #expect(gone == [PageDifference(kind: .claim, name: "A < B", old: "Holds, 2", new: nil)])
  }
}
