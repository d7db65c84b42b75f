import Baselines
import Notebooks
import Outputs
import Testing

@testable import Commands

@Suite struct MeasuredTextsTests {
  private func texts(_ time: String, _ name: String = "a") -> [String: String] {
    var notebook = Notebook(path: "n.swiftmd", source: "")
    notebook.cells = [Cell(index: 0, line: 3, codeLine: 4, code: "a", options: CellOptions())]
    let table = TableOutput(
      columns: [
        .init(title: "name", isNumeric: false),
        .init(title: "time", isNumeric: true, isMeasured: true),
      ], rows: [[name, time]])
    let outputs: [CellOutput] = [.display(.measured(.text(time))), .display(.table(table))]
    return MeasuredResults(
      of: notebook,
      NotebookOutputs(
        cells: [.init(state: .finished, outputs: outputs)], inlines: [], opened: [:]),
      params: [:], data: [:]
    ).texts
  }

  @Test func `an exact check leaves out what a clock had a part in`() {
    #expect(texts("1 ms") == texts("2 ms"))
    #expect(texts("1 ms") != texts("1 ms", "b"))
  }
}
