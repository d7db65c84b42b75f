import Foundation
import Notebooks
import Testing

@testable import Execution

/// Each part that decides a result is named when it changed.
@Suite struct NotebookChangesTests {
  /// An edit and the sentences that it must give.
  struct Change: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let sentences: [String]
    let change: @Sendable (inout EditedNotebook) throws -> Void

    init(
      _ name: String, _ sentences: [String],
      _ change: @escaping @Sendable (inout EditedNotebook) throws -> Void
    ) {
      (testDescription, self.sentences, self.change) = (name, sentences, change)
    }
  }

  static let changes: [Change] = [
    Change("code", ["cell 2 (line 6) is another one"]) { $0.notebook.cells[1].code = "a" },
    Change("a cell left out", ["the earlier cell 2 is gone or moved"]) {
      $0.notebook.cells[1].options.eval = false
    },
    Change("an inline value", ["the inline expressions are others, or elsewhere"]) {
      $0.notebook.expressions[0].code = "2"
    },
    Change(
      "a param and a profile",
      [
        "the profile is full instead of quick", "the param extra is 4 instead of 1",
      ]
    ) {
      $0.settings.params["extra"] = .integer(4)
      $0.settings.profile = "full"
    },
    Change("the origin of data", ["--data is bundled instead of not given"]) {
      $0.settings.dataOrigin = "bundled"
    },
    Change("a variable", ["the variable WORD is not set instead of 'word'"]) {
      $0.settings.environment["WORD"] = nil
    },
    Change("optimisation", ["'optimize:' is true now"]) { $0.notebook.frontMatter.optimize = true },
    Change("files by name", ["the file FOLDER/declared.txt has other bytes"]) {
      try $0.write("new", to: "declared.txt")
    },
    Change("files that cells opened", ["the data file data.csv has other bytes"]) {
      try $0.write("new", to: "data.csv")
    },
    Change(
      "files that are gone",
      [
        "the data file data.csv is gone or can't be read", "the folder pictures holds other files",
      ]
    ) {
      try FileManager.default.removeItem(atPath: $0.path("data.csv"))
      try $0.write("x", to: "pictures/two.png")
    },
    Change(
      "files that are there now", ["maybe.csv, looked for in vain by the last run, is there now"]
    ) { try $0.write("x", to: "maybe.csv") },
  ]

  @Test(arguments: changes)
  func `what changed is named`(change: Change) async throws {
    let trial = try Trial()
    let execution = NotebookExecution(toolchain: try CellToolchain(build: Trial.build))
    var edited = try EditedNotebook(in: trial)
    #expect(try execution.changes(of: edited.notebook, settings: edited.settings) == .neverRun)
    _ = try await trial.run(edited.notebook, settings: edited.settings)
    #expect(try execution.changes(of: edited.notebook, settings: edited.settings) == .none)
    try change.change(&edited)
    let folder = trial.folder.standardizedFileURL.path
    let found = try execution.changes(of: edited.notebook, settings: edited.settings)
    let expected = change.sentences.map { $0.replacing("FOLDER", with: folder) }
    #expect(found == .changed(expected))
  }

  @Test func `another engine or toolchain is named`() throws {
    let trial = try Trial()
    let edited = try EditedNotebook(in: trial)
    var digests = FileDigests(in: edited.settings.store)
    let key = try NotebookKey(
      edited.notebook, settings: edited.settings,
      params: ParamAssignment(edited.notebook.frontMatter.params, setting: [:]),
      toolchain: try CellToolchain(build: Trial.build), digests: &digests)
    var earlier = key
    earlier.library = "another"
    earlier.compiler = "another"
    #expect(
      key.changes(since: earlier, of: edited.notebook) == [
        "the Swift toolchain is another one", "the engine was built anew",
      ])
    #expect(try key.digest != earlier.digest)
  }
}
