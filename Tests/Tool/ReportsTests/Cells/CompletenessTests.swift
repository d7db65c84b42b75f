import Notebooks
import Outputs
import Testing

@testable import Reports

@Suite struct CompletenessTests {
  @Test(arguments: [
    (NotebookOutputs.State.finished, false, true), (.notEvaluated, false, true),
    (.failed, false, false), (.failed, true, true), (.notReached, true, false),
  ])
  func `a failure counts unless it is expected`(
    state: NotebookOutputs.State, isExpected: Bool, isComplete: Bool
  ) throws {
    var notebook = try Notebook(reading: "```{swift}\n1\n```\n", path: "a.swiftmd") { _ in nil }
    notebook.cells[0].options.error = isExpected
    let outputs = NotebookOutputs(
      cells: [.init(state: state, outputs: [])], inlines: [], opened: [:])
    #expect(notebook.cameToItsEnd(outputs) == isComplete)
  }
}
