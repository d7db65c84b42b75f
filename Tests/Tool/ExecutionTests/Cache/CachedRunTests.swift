import Foundation
import Notebooks
import Outputs
import Testing

@testable import Execution

/// A kept output is used when nothing that decides it has changed, and never otherwise.
@Suite struct CachedRunTests {
  @Test func `damaged outputs and objects are made again`() async throws {
    let trial = try Trial()
    let notebook = EditedNotebook.base()
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
    _ = try await trial.run(EditedNotebook.base(), settings: settings)
    let objects = settings.store.appending(path: "compiled")
    let before = try FileManager.default.contentsOfDirectory(atPath: objects.path).sorted()
    settings.params["extra"] = .integer(5)
    let second = try await trial.run(EditedNotebook.base(), settings: settings)
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
