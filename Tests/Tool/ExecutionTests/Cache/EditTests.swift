import Foundation
import Notebooks
import Testing

@testable import Execution

/// Whether each kind of edit makes the cells run again: never a stale result, and no needless run.
@Suite struct EditTests {
  /// What is done, and whether its cells must run again.
  struct Edit: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let needsRun: Bool
    let change: @Sendable (inout EditedNotebook) throws -> Void

    init(
      _ name: String, needsRun: Bool,
      _ change: @escaping @Sendable (inout EditedNotebook) throws -> Void
    ) {
      (testDescription, self.needsRun, self.change) = (name, needsRun, change)
    }
  }

  @Test(arguments: documentEdits + codeEdits + surroundingEdits + fileEdits)
  func `an edit needs a run or not`(edit: Edit) async throws {
    let trial = try Trial()
    var edited = try EditedNotebook(in: trial)
    let first = try await trial.run(edited.notebook, settings: edited.settings)
    #expect(first.ending == .finished, "\(first.messages) \(first.outputs.summaries)")
    #expect(!first.isFromCache)
    try edit.change(&edited)
    let second = try await trial.run(edited.notebook, settings: edited.settings)
    #expect(second.isFromCache == !edit.needsRun)
    #expect(second.ending == .finished)
    // Kept outputs follow their code: the same as those of a run without the cache.
    edited.settings.usesCache = false
    let third = try await trial.run(edited.notebook, settings: edited.settings)
    #expect(third.outputs == second.outputs)
  }

  /// What readers of the report see, but no result depends on.
  static let documentEdits: [Edit] = [
    Edit("nothing", needsRun: false) { _ in },
    Edit("prose above a cell", needsRun: false) { edited in
      for index in edited.notebook.cells.indices {
        edited.notebook.cells[index].line += 5
        edited.notebook.cells[index].codeLine += 5
      }
      edited.notebook.expressions[0].line += 5
    },
    Edit("a comment", needsRun: false) {
      $0.notebook.cells[0].code = "// first\n\nlet a = 1\nrecord(\"a\", a)"
    },
    Edit("a caption and echo", needsRun: false) {
      $0.notebook.cells[0].options.echo = false
      $0.notebook.cells[0].options.figureAlternativeText = [.text("b")]
    },
    Edit("what is shown of a cell", needsRun: false) {
      $0.notebook.cells[1].options.output = false
      $0.notebook.cells[1].options.codeFold = .yes
      $0.notebook.cells[1].options.layoutColumns = 2
    },
    Edit("a time limit", needsRun: false) { $0.notebook.frontMatter.timeout = 30 },
    Edit("a cell's limits", needsRun: false) {
      $0.notebook.cells[0].options.timeout = 19
      $0.notebook.cells[0].options.memory = 4_000_000_000
    },
    Edit("title, table of contents and section numbers", needsRun: false) {
      $0.notebook.frontMatter.title = "b"
      $0.notebook.frontMatter.toc = false
      $0.notebook.frontMatter.numbersSections = true
    },
    Edit("a cell that is not evaluated", needsRun: false) { edited in
      var cell = Cell(index: 2, line: 9, codeLine: 10, code: "let never = 1")
      cell.options.eval = false
      edited.notebook.cells.insert(cell, at: 2)
      for index in 3..<edited.notebook.cells.count {
        edited.notebook.cells[index].index += 1
        edited.notebook.cells[index].line += 4
        edited.notebook.cells[index].codeLine += 4
      }
      edited.notebook.expressions[0].line += 4
    },
  ]

  static let codeEdits: [Edit] = [
    Edit("code", needsRun: true) { $0.notebook.cells[1].code = "a + 2" },
    Edit("a blank inside of code", needsRun: true) {
      $0.notebook.cells[1].code = "a +  params.extra; _ = 1"
    },
    Edit("an upstream cell", needsRun: true) {
      $0.notebook.cells[0].code = "let a = 2\nrecord(\"a\", a)"
    },
    Edit("the order of two cells", needsRun: true) { edited in
      let first = edited.notebook.cells[2].code
      edited.notebook.cells[2].code = edited.notebook.cells[1].code + "\nimport Foundation"
      edited.notebook.cells[1].code = first
    },
    Edit("a label", needsRun: true) { $0.notebook.cells[0].options.label = "fig-b" },
    Edit("a figure's width", needsRun: true) { $0.notebook.cells[0].options.figureWidth = 300 },
    Edit("a failure that is expected", needsRun: true) {
      $0.notebook.cells[1].options.error = true
    },
    Edit("an inline expression", needsRun: true) { $0.notebook.expressions[0].code = "a + 1" },
    Edit("an inline expression's place", needsRun: true) { $0.notebook.expressions[0].line = 5 },
    Edit("a cell left out", needsRun: true) { $0.notebook.cells[1].options.eval = false },
    Edit("a param's default", needsRun: true) {
      $0.notebook.frontMatter.params[0].value = .integer(3)
    },
    Edit("a param's place and range", needsRun: false) {
      $0.notebook.frontMatter.params[0].line = 2
      $0.notebook.frontMatter.params[0].range = 0...9
    },
    Edit("optimisation", needsRun: true) { $0.notebook.frontMatter.optimize = true },
  ]
}
