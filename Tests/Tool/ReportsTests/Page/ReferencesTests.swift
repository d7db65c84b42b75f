import Notebooks
import Outputs
import Testing

@testable import Reports

@Suite struct ReferencesTests {
  private static let nothing = NotebookOutputs(cells: [], inlines: [], opened: [:])

  private func cell(_ index: Int, _ label: String, _ set: (inout CellOptions) -> Void = { _ in })
    -> Cell
  {
    var options = CellOptions()
    options.label = label
    set(&options)
    return Cell(index: index, line: 1, codeLine: 2, code: "", options: options)
  }

  @Test func `each kind is counted by itself, in reading order`() {
    let notebook = Notebook(
      path: "", source: "",
      blocks: [
        .cell(0), .quote([.mathematics("x", label: "eq-a")]), .cell(1), .cell(2),
        .table(.init(alignments: [], header: [], rows: [], label: "tbl-b")),
        .division(AttributeList(id: "fig-c", classes: []), [.paragraph([])]),
        .heading(.init(level: 2, inlines: [.emphasis([.text("How")])], id: "sec-how")),
      ], cells: [cell(0, "fig-a"), cell(1, "tbl-a"), cell(2, "lst-a")])
    let references = References(numbering: notebook, Self.nothing)
    #expect(
      references.titles == [
        "fig-a": "Figure\u{A0}1", "fig-c": "Figure\u{A0}2", "tbl-a": "Table\u{A0}1",
        "tbl-b": "Table\u{A0}2", "eq-a": "Equation\u{A0}1", "lst-a": "Listing\u{A0}1",
        "sec-how": "How",
      ])
    #expect(references.name(of: "fig-c") == "Figure 2")
    #expect(references.name(of: "sec-how") == nil)
    #expect(references.name(of: nil) == nil)
  }

  @Test func `what the page does not show has no number`() {
    let notebook = Notebook(
      path: "", source: "", blocks: [.cell(0), .cell(1), .cell(2), .cell(3)],
      cells: [
        cell(0, "fig-a") { $0.include = false }, cell(1, "fig-b") { $0.output = false },
        cell(2, "lst-c") { $0.echo = false }, cell(3, "fig-d"),
      ])
    #expect(References(numbering: notebook, Self.nothing).titles == ["fig-d": "Figure\u{A0}1"])
  }

  @Test func `a label that stands twice has its first number`() {
    let notebook = Notebook(
      path: "", source: "", blocks: [.cell(0), .cell(1)],
      cells: [cell(0, "fig-a"), cell(1, "fig-a")])
    #expect(References(numbering: notebook, Self.nothing).numbers == ["fig-a": 1])
  }
}
