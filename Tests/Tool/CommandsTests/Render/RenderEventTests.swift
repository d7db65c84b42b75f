import Execution
import Notebooks
import Testing

@testable import Commands

@Suite struct RenderEventTests {
  private func notebook() throws -> Notebook {
    try Notebook(
      reading: "# A\n\n```{swift}\n//| label: fig-a\n1\n```\n\n```{swift}\n2\n```\n",
      path: "a.swiftmd"
    ) { _ in nil }
  }

  @Test func `each event is one line of JSON with sorted names`() throws {
    let notebook = try notebook()
    func json(_ progress: ExecutionProgress) -> String {
      RenderEvent(progress, of: notebook, seconds: 0.5).json
    }
    #expect(json(.compiling) == #"{"event":"compiling","notebook":"a.swiftmd"}"#)
    #expect(
      json(.cellStarted(0))
        == #"{"cell":1,"cells":2,"event":"cell","label":"fig-a","line":3,"notebook":"a.swiftmd"}"#)
    #expect(
      json(.cellFinished(1))
        == #"{"cell":2,"cells":2,"event":"cell-finished","line":8,"notebook":"a.swiftmd","seconds":0.5}"#
    )
    #expect(
      json(.progress("epoch 1/2"))
        == #"{"event":"progress","notebook":"a.swiftmd","text":"epoch 1/2"}"#)
  }

  @Test func `cells are listed by the names that select them`() throws {
    let notebook = try notebook()
    #expect(
      notebook.cells.map { CellList.line(of: $0, in: notebook) } == [
        "fig-a   line 3  1", "cell-2  line 8  2",
      ])
  }
}
