import Notebooks
import Outputs
import Testing

@testable import Execution

/// A part of a notebook runs as it would with the rest.
@Suite struct CellSelectionTests {
  /// The labels of the cells that run.
  private func running(_ selection: CellSelection, _ notebook: Notebook) throws -> [String] {
    try selection.applied(to: notebook).cells.filter(\.options.eval).map(\.name)
  }

  private func labelled(_ codes: [(label: String, code: String)]) -> Notebook {
    var options: [Int: CellOptions] = [:]
    for (index, cell) in codes.enumerated() {
      var own = CellOptions()
      own.label = cell.label
      options[index] = own
    }
    return Notebook(cells: codes.map(\.code), options: options)
  }

  @Test func `all cells up to a label run`() throws {
    let notebook = labelled([("a", "let x = 1"), ("b", "x"), ("c", "x + 1")])
    #expect(try running(.until("b"), notebook) == ["a", "b"])
    #expect(try running(.all, notebook) == ["a", "b", "c"])
  }

  @Test func `a cell runs with those that it needs`() throws {
    let notebook = labelled([
      ("data", "let data = [1, 2]"), ("unused", "let other = 5\nprint(other)"),
      ("model", "var model = data.count"), ("change", "model += 1"),
      ("helper", "func twice(_ x: Int) -> Int { 2 * x }"), ("type", "struct Unused {}"),
      ("wanted", "twice(model)"), ("later", "model = 0"),
    ])
    #expect(
      try running(.only("wanted"), notebook) == ["data", "model", "change", "helper", "wanted"])
  }

  @Test func `what has no name to look for always runs`() throws {
    let notebook = labelled([
      ("import", "import Foundation"),
      ("extension", "extension Int { var half: Int { self / 2 } }"),
      ("alone", "let x = 1"), ("wanted", "4.half"),
    ])
    #expect(try running(.only("wanted"), notebook) == ["import", "extension", "wanted"])
  }

  @Test func `names in an interpolation and in a later function count`() throws {
    let notebook = labelled([
      ("name", "let name = \"b\""), ("wanted", "greet()"),
      ("greeting", "func greet() -> String { \"a \\(word)\" }"),
      ("word", "let word = 1"),
    ])
    // What a later function uses it can't have before its declaration: the compiler says so.
    #expect(try running(.only("wanted"), notebook) == ["wanted", "greeting"])
    #expect(try running(.only("greeting"), notebook) == ["greeting"])
    let before = labelled([("word", "let word = 1"), ("wanted", "print(\"a \\(word)\")")])
    #expect(try running(.only("wanted"), before) == ["word", "wanted"])
  }

  @Test func `inline values that other cells have a part in are left out`() throws {
    var notebook = labelled([("a", "var x = 1"), ("b", "let y = 2"), ("c", "x += 1"), ("d", "y")])
    notebook.expressions = [
      InlineExpression(code: "x", line: 5, column: 1),
      InlineExpression(code: "y", line: 9, column: 1),
      InlineExpression(code: "1 + 1", line: 9, column: 1),
      InlineExpression(code: "y", line: 1, column: 1, isLast: true),
    ]
    let selected = try CellSelection.until("b").applied(to: notebook)
    #expect(selected.expressions.map(\.isEvaluated) == [false, false, false, false])
    let whole = try CellSelection.until("d").applied(to: notebook)
    #expect(whole.expressions.map(\.isEvaluated) == [true, true, true, false])
    let only = try CellSelection.only("d").applied(to: notebook)
    #expect(only.expressions.map(\.isEvaluated) == [false, true, true, false])
  }

  @Test func `a label that is not there and one that never runs are errors`() throws {
    var notebook = labelled([("table", "1"), ("figure", "2")])
    #expect(throws: ExecutionError.unknownLabel("tabel", nearest: "table")) {
      try CellSelection.only("tabel").applied(to: notebook)
    }
    notebook.cells[1].options.eval = false
    #expect(throws: ExecutionError.notEvaluated("figure")) {
      try CellSelection.until("figure").applied(to: notebook)
    }
    #expect(
      "\(ExecutionError.unknownLabel("x", nearest: nil))"
        == "no cell has the label 'x'; --cells lists them")
  }

  @Test func `a selected part has the outputs of the whole`() async throws {
    let trial = try Trial()
    let notebook = labelled([("a", "var x = 1\nx"), ("b", "x += 1\nx"), ("c", "print(x)")])
    var settings = trial.settings
    settings.selection = .only("b")
    let result = try await trial.run(notebook, settings: settings)
    #expect(result.outputs.summaries == [["text 1"], ["text 2"], []])
    #expect(result.outputs.cells.map(\.state) == [.finished, .finished, .notEvaluated])
    #expect(try await trial.run(notebook, settings: settings).isFromCache)
    #expect(try await !trial.run(notebook).isFromCache)
  }
}
