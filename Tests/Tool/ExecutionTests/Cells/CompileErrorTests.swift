import Notebooks
import Outputs
import Testing

@testable import Execution

/// Nothing runs before all of it type-checks; an error stands at the notebook's place.
@Suite struct CompileErrorTests {
  /// Positions are the notebook's, counted by hand; the first cell's code begins in line 2.
  static let mistakes: [Mistake] = [
    Mistake(
      ["let a = 1", "  let b: Int = \"x\""],
      "1 6:16 cannot convert value of type 'String' to specified type 'Int'"),
    Mistake(
      ["use(later)\nfunc use(_ x: Int) {}", "let later = 1"],
      "0 2:5 cannot find 'later' in scope"),
    Mistake(["let a = 1", "let a = 2"], "1 6:5 invalid redeclaration of 'a'"),
    Mistake(["let a = 1\n\n  a.nothing"], "0 4:5 value of type 'Int' has no member 'nothing'"),
    Mistake(
      ["if true { return }"],
      "0 2:11 a cell can't return; use 'if' around what is not to run, or 'throw'"),
    Mistake(
      ["var a = [1]\nstruct S { func f() -> Int { a[0] } }"],
      "0 3:30 'a' is declared by a cell (line 2); types and extensions don't see the cells' "
        + "variables, so pass it in"),
    Mistake(["let a = 1; missing"], "0 2:12 cannot find 'missing' in scope"),
    Mistake(["import Nowhere"], "0 2:8 no such module 'Nowhere'"),
  ]

  @Test(arguments: mistakes)
  func `a compile error stands at the notebook's place and nothing runs`(
    mistake: Mistake
  ) async throws {
    let result = try await Trial().run(Notebook(cells: mistake.cells))
    #expect(result.ending == .compileError)
    let found = result.messages.map {
      "\($0.cell ?? -1) \($0.line):\($0.column) \($0.message)"
    }
    #expect(found == [mistake.error])
    #expect(result.outputs.failure?.kind == .compileError)
    #expect(result.outputs.cells.allSatisfy { $0.state != .finished })
    let cell = try #require(result.messages.first?.cell)
    #expect(result.outputs.cells[cell].state == .failed)
  }

  @Test func `a cell that is not evaluated declares nothing`() async throws {
    var skipped = CellOptions()
    skipped.eval = false
    let notebook = Notebook(cells: ["let a = 1", "print(2)", "a"], options: [0: skipped])
    let result = try await Trial().run(notebook)
    #expect(result.outputs.cells.map(\.state) == [.notEvaluated, .notReached, .failed])
    #expect(
      result.outputs.failure?.message
        == "'a' is declared in line 2, in a cell that is not evaluated ('eval: false')")
  }

  @Test func `an error in an inline expression or a parameter names its line`() async throws {
    var notebook = Notebook(cells: ["let a = 1"])
    notebook.expressions = [InlineExpression(code: "b", line: 9, column: 5)]
    let result = try await Trial().run(notebook)
    #expect(result.messages.map(\.line) == [9])
    #expect(result.messages.map(\.column) == [5])
    #expect(result.outputs.failure?.message.hasSuffix("trial.swiftmd:9: cannot find 'b' in scope") == true)
  }
}

/// A notebook and the compiler's one message, as `CELL LINE:COLUMN MESSAGE`.
struct Mistake: Sendable, CustomTestStringConvertible {
  let cells: [String]
  let error: String

  init(_ cells: [String], _ error: String) {
    (self.cells, self.error) = (cells, error)
  }

  var testDescription: String { error }
}
