import Foundation
import Notebooks
import Outputs
import Testing

@testable import Execution

/// A kept output is used when nothing that decides it has changed, and never otherwise.
@Suite struct CachedRunTests {
  /// The notebook that the edits start from: its cells count how often they ran.
  static func base() -> Notebook {
    var notebook = Notebook(cells: ["let a = 1 // one\nrecord(\"a\", a)", "a + params.extra"])
    notebook.frontMatter.params = [Param(name: "extra", value: .integer(1), line: 1)]
    notebook.expressions = [InlineExpression(code: "a", line: 12, column: 1)]
    return notebook
  }

  /// What is done to the notebook, and whether its cells must run again.
  struct Edit: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let needsRun: Bool
    let change: @Sendable (inout Notebook, inout ExecutionSettings) -> Void

    init(
      _ name: String, needsRun: Bool,
      _ change: @escaping @Sendable (inout Notebook, inout ExecutionSettings) -> Void
    ) {
      (testDescription, self.needsRun, self.change) = (name, needsRun, change)
    }
  }

  static let edits: [Edit] = [
    Edit("nothing", needsRun: false) { _, _ in },
    Edit("prose above a cell", needsRun: false) { notebook, _ in
      for index in notebook.cells.indices {
        notebook.cells[index].line += 5
        notebook.cells[index].codeLine += 5
      }
      notebook.expressions[0].line += 5
    },
    Edit("a comment", needsRun: false) { notebook, _ in
      notebook.cells[0].code = "// first\n\nlet a = 1\nrecord(\"a\", a)"
    },
    Edit("a caption and echo", needsRun: false) { notebook, _ in
      notebook.cells[0].options.echo = false
      notebook.cells[0].options.figureAlternativeText = [.text("b")]
    },
    Edit("a time limit", needsRun: false) { notebook, _ in notebook.frontMatter.timeout = 30 },
    Edit("the title", needsRun: false) { notebook, _ in notebook.frontMatter.title = "b" },
    Edit("code", needsRun: true) { notebook, _ in notebook.cells[1].code = "a + 2" },
    Edit("a blank inside of code", needsRun: true) { notebook, _ in
      notebook.cells[1].code = "a +  params.extra; _ = 1"
    },
    Edit("a label", needsRun: true) { notebook, _ in notebook.cells[0].options.label = "fig-b" },
    Edit("a figure's width", needsRun: true) { notebook, _ in
      notebook.cells[0].options.figureWidth = 300
    },
    Edit("an inline expression", needsRun: true) { notebook, _ in
      notebook.expressions[0].code = "a + 1"
    },
    Edit("an inline expression's place", needsRun: true) { notebook, _ in
      notebook.expressions[0].line = 5
    },
    Edit("a parameter", needsRun: true) { _, settings in settings.params["extra"] = .integer(2) },
    Edit("the profile", needsRun: true) { _, settings in settings.profile = "full" },
    Edit("optimisation", needsRun: true) { notebook, _ in notebook.frontMatter.optimize = true },
    Edit("no cache wanted", needsRun: true) { _, settings in settings.usesCache = false },
    Edit("a cell left out", needsRun: true) { notebook, _ in
      notebook.cells[1].options.eval = false
    },
  ]

  @Test(arguments: edits)
  func `an edit needs a run or not`(edit: Edit) async throws {
    let trial = try Trial()
    var (notebook, settings) = (CachedRunTests.base(), trial.settings)
    let first = try await trial.run(notebook, settings: settings)
    #expect(first.ending == .finished)
    #expect(!first.isFromCache)
    edit.change(&notebook, &settings)
    let second = try await trial.run(notebook, settings: settings)
    #expect(second.isFromCache == !edit.needsRun)
    #expect(second.ending == .finished)
    // Kept outputs follow their code: the same as those of a run without the cache.
    settings.usesCache = false
    #expect(try await trial.run(notebook, settings: settings).outputs == second.outputs)
  }

  @Test func `damaged outputs and objects are made again`() async throws {
    let trial = try Trial()
    let notebook = CachedRunTests.base()
    let first = try await trial.run(notebook)
    let all = FileManager.default.enumerator(
      at: trial.settings.store, includingPropertiesForKeys: nil)
    let files = (all?.allObjects ?? []).compactMap { $0 as? URL }
    let kept = files.filter {
      ["json", "so"].contains($0.pathExtension) && $0.lastPathComponent.count > 64
    }
    #expect(kept.count == 2)
    for file in kept {
      var bytes = try Data(contentsOf: file)
      bytes[bytes.count / 2] ^= 1
      try bytes.write(to: file)
    }
    let second = try await trial.run(notebook)
    #expect(!second.isFromCache)
    #expect(second.outputs == first.outputs)
    #expect(try await trial.run(notebook).isFromCache)
  }

  @Test func `a failed run is not kept`() async throws {
    let trial = try Trial()
    let notebook = Notebook(cells: ["fatalError(\"no\")"])
    for _ in 0..<2 {
      let result = try await trial.run(notebook)
      #expect(result.ending == .cellFailed)
      #expect(!result.isFromCache)
    }
  }

  @Test func `other parameters need no compilation`() async throws {
    let trial = try Trial()
    var settings = trial.settings
    _ = try await trial.run(CachedRunTests.base(), settings: settings)
    let objects = settings.store.appending(path: "compiled")
    let before = try FileManager.default.contentsOfDirectory(atPath: objects.path).sorted()
    settings.params["extra"] = .integer(5)
    let second = try await trial.run(CachedRunTests.base(), settings: settings)
    #expect(second.outputs.summaries[1] == ["text 6"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: objects.path).sorted() == before)
  }

  @Test func `a file that the notebook reads or uses decides too`() async throws {
    let trial = try Trial()
    let (data, code) = (
      trial.folder.appending(path: "data.txt"), trial.folder.appending(path: "Extra.swift")
    )
    try "1".write(to: data, atomically: true, encoding: .utf8)
    try "func extra() -> Int { 1 }".write(to: code, atomically: true, encoding: .utf8)
    var notebook = Notebook(cells: [
      "import Foundation\ntry String(contentsOfFile: \"data.txt\", encoding: .utf8) + \"\\(extra())\""
    ])
    notebook.frontMatter.reads = ["data.txt"]
    notebook.frontMatter.use = ["Extra.swift"]
    #expect(try await trial.run(notebook).outputs.summaries == [["text 11"]])
    #expect(try await trial.run(notebook).isFromCache)
    try "2".write(to: data, atomically: true, encoding: .utf8)
    #expect(try await trial.run(notebook).outputs.summaries == [["text 21"]])
    try "func extra() -> Int { 3 }".write(to: code, atomically: true, encoding: .utf8)
    #expect(try await trial.run(notebook).outputs.summaries == [["text 23"]])
    try FileManager.default.removeItem(at: data)
    await #expect(throws: ExecutionError.missingFile(path: "data.txt", option: "reads")) {
      try await trial.run(notebook)
    }
  }

  @Test func `a data file that the last run opened decides too`() async throws {
    let trial = try Trial()
    let table = trial.folder.appending(path: "table.csv")
    try "a,b\n1,2\n".write(to: table, atomically: true, encoding: .utf8)
    let notebook = Notebook(cells: [
      "try NumericTable(DataFile(opening: \"table.csv\"), hasHeader: true).rowCount"
    ])
    let first = try await trial.run(notebook)
    guard first.ending == .finished else {
      Issue.record("\(first.outputs.summaries)")
      return
    }
    #expect(first.outputs.opened.count == 1)
    #expect(try await trial.run(notebook).isFromCache)
    try "a,b\n1,2\n3,4\n".write(to: table, atomically: true, encoding: .utf8)
    #expect(try await !trial.run(notebook).isFromCache)
  }
}
