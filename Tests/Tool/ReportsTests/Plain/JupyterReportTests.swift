import Foundation
import Notebooks
import Outputs
import Testing

@testable import Reports

@Suite struct JupyterReportTests {
  @Test func `prose and cells alternate, with values and outputs`() throws {
    let source = """
      ---
      title: T
      ---
      Mean `{swift} m`.

      ```{swift}
      //| label: tbl-a
      print(1)
      ```

      End.
      """
    let notebook = try Notebook(reading: source, path: "n.swiftmd")
    let outputs = NotebookOutputs(
      cells: [
        .init(
          state: .failed,
          outputs: [
            .standardOutput("1\n"), .display(.text("x")),
            .failure(CellFailure(kind: .thrown, message: "no", line: 8)),
          ])
      ], inlines: ["0.5"], opened: [:])
    let report = Report(
      notebook: notebook, outputs: outputs,
      facts: ReportFacts(
        engineVersion: "1", toolchain: "t", commit: nil, isDirty: nil, dataDigests: [:], params: [],
        profile: "quick"))
    let file = try JupyterFile(reading: report.jupyter(), path: "n.ipynb")
    #expect(file.cells.map(\.type) == ["markdown", "markdown", "code", "markdown"])
    #expect(file.cells.map(\.source.text) == ["# T", "Mean 0.5.", "print(1)", "End."])
    #expect(Set(file.cells.compactMap(\.id)).count == 4)
    let written = try #require(file.cells[2].outputs)
    #expect(written.map(\.type) == ["stream", "display_data", "error"])
    #expect(written[0].text?.text == "1\n")
    #expect(written[1].data?["text/plain"]?.text == "x")
    #expect(written[2].errorValue == "no")
    // Read back, the code is Swift and runs here.
    let back = try JupyterReader.converted(
      report.jupyter(), path: "n", keepingOutputs: false, folder: "f")
    #expect(back.text.contains("```{swift}\nprint(1)\n```"))
  }
}
