import Foundation
import Notebooks

@testable import Execution

/// The notebook that edits start from, in a folder with files that its cells read.
struct EditedNotebook {
  var notebook = base()
  var settings: ExecutionSettings
  let folder: URL

  /// Cells that record, use a param, and read: a file, a link, a file that is not there, a folder of
  /// pictures, a set, a declared file and a declared variable.
  static func base() -> Notebook {
    var notebook = Notebook(cells: ["let a = 1 // one\nrecord(\"a\", a)", "a + params.extra"])
    notebook.frontMatter.params = [Param(name: "extra", value: .integer(1), line: 1)]
    notebook.expressions = [InlineExpression(code: "a", line: 12, column: 1)]
    return notebook
  }

  static func reading() -> Notebook {
    var notebook = Notebook(cells: [
      "let a = 1 // one\nrecord(\"a\", a)", "a + params.extra",
      """
      import Foundation
      func size(_ path: String) -> Int { (try? DataFile(opening: path))?.bytes.count ?? -1 }
      [size("data.csv"), size("link.csv"), size("maybe.csv"), extra()]
      """,
      """
      let pictures = (try? PictureFolder("pictures"))?.paths.count ?? 0
      let set = (try? FetchedFiles.path(of: "mine/a.csv")).map(size) ?? 0
      "\\(pictures) \\(set)"
      """,
      """
      let declared = try String(contentsOfFile: "declared.txt", encoding: .utf8)
      declared + (ProcessInfo.processInfo.environment["WORD"] ?? "none")
      """,
    ])
    notebook.frontMatter.params = [Param(name: "extra", value: .integer(1), line: 1)]
    notebook.frontMatter.reads = ["declared.txt"]
    notebook.frontMatter.use = ["Extra.swift"]
    notebook.frontMatter.environment = ["WORD"]
    notebook.expressions = [InlineExpression(code: "a", line: 12, column: 1)]
    return notebook
  }

  /// Writes the files into the trial's folder.
  init(in trial: Trial) throws {
    notebook = EditedNotebook.reading()
    settings = trial.settings
    folder = trial.folder
    settings.environment["WORD"] = "word"
    settings.environment["SWIFTNB_DATA"] =
      ["first", "second"].map { trial.folder.appending(path: $0).path }.joined(separator: ":")
    try write("1,2\n", to: "data.csv")
    try write("3\n", to: "target.csv")
    try write("3\n", to: "equal.csv")
    try write("33\n", to: "other.csv")
    try link("link.csv", to: "target.csv")
    try write("text", to: "declared.txt")
    try write("func extra() -> Int { 7 } // seven\n", to: "Extra.swift")
    try write("not looked at", to: "unread.txt")
    try write("5,5\n", to: "second/mine/a.csv")
    try write("no picture is opened", to: "pictures/one.png")
  }

  /// Writes a file whose name starts at the folder.
  func write(_ text: String, to name: String) throws {
    let file = folder.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// Makes `name` a link to `target`.
  func link(_ name: String, to target: String) throws {
    let file = folder.appending(path: name)
    try? FileManager.default.removeItem(at: file)
    try FileManager.default.createSymbolicLink(
      at: file, withDestinationURL: folder.appending(path: target))
  }

  func path(_ name: String) -> String { folder.appending(path: name).path }
}
