import Foundation
import Testing

@testable import Commands

@Suite struct ProjectTests {
  /// A folder with the given files, which is gone afterwards.
  private func withFolder(_ files: [String], _ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
      .standardizedFileURL
    defer { try? FileManager.default.removeItem(at: folder) }
    for name in files {
      let file = folder.appending(path: name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data().write(to: file)
    }
    try body(folder)
  }

  @Test(arguments: ["swiftnb.yml", "Package.swift"])
  func `a notebook belongs to the nearest folder with a mark`(mark: String) throws {
    try withFolder([mark, "notebooks/deep/a.swiftmd"]) { folder in
      let notebook = folder.appending(path: "notebooks/deep/a.swiftmd")
      let project = Project(of: notebook)
      #expect(project.root?.path == folder.path)
      #expect(
        project.report(of: notebook, in: nil).path == folder.path + "/outputs/deep/a.html")
      let chosen = URL(filePath: "/elsewhere")
      #expect(project.report(of: notebook, in: chosen).path == "/elsewhere/deep/a.html")
      #expect(
        project.store(beside: notebook, environment: [:]).path == folder.path + "/.swiftnb")
    }
  }

  @Test func `a notebook beside the notebooks folder has its report at the top`() throws {
    try withFolder(["swiftnb.yml", "a.swiftmd"]) { folder in
      let notebook = folder.appending(path: "a.swiftmd")
      #expect(
        Project(of: notebook).report(of: notebook, in: nil).path == folder.path + "/outputs/a.html")
    }
  }

  @Test func `a data file has the same name wherever the project lies`() throws {
    try withFolder(["swiftnb.yml", "notebooks/a.swiftmd"]) { folder in
      let notebook = folder.appending(path: "notebooks/a.swiftmd")
      let project = Project(of: notebook)
      func name(_ path: String) -> String {
        DataName.readable(path, of: project, notebook: notebook)
      }
      let bundled = "/any/place/swiftnb_Datasets.resources/Resources/digits/digits.csv.gz"
      #expect(name(bundled) == "bundled digits/digits.csv.gz")
      #expect(name(folder.path + "/data/x.csv") == "data/x.csv")
      #expect(name("/elsewhere/x.csv") == "/elsewhere/x.csv")
      #expect(name("synthetic data: graph (3 nodes)") == "synthetic data: graph (3 nodes)")
    }
  }

  @Test func `the environment chooses the store`() {
    let notebook = URL(filePath: "/x/a.swiftmd")
    let store = Project(of: notebook).store(
      beside: notebook, environment: ["SWIFTNB_STORE": "/kept"])
    #expect(store.path == "/kept")
  }

  @Test func `a folder means the notebooks below it`() throws {
    try withFolder(["b.swiftmd", "a/c.swiftmd", "a/d.md", ".git/e.swiftmd"]) { folder in
      let found = try NotebookPaths.named(by: [folder.path])
      #expect(found.map(\.lastPathComponent) == ["c.swiftmd", "b.swiftmd"])
    }
  }

  @Test func `a mistyped notebook is refused with the nearest name`() throws {
    try withFolder(["quickstart.swiftmd"]) { folder in
      let wrong = folder.path + "/quikstart.swiftmd"
      let error = #expect(throws: InputError.self) { try NotebookPaths.named(by: [wrong]) }
      #expect(
        error?.description
          == "\(wrong): there is no such file or folder; did you mean "
          + "\(folder.path)/quickstart.swiftmd?")
    }
  }

  @Test func `another kind of file is refused`() throws {
    try withFolder(["a.md"]) { folder in
      let error = #expect(throws: InputError.self) {
        try NotebookPaths.named(by: [folder.path + "/a.md"])
      }
      #expect(
        error?.description.hasSuffix("a notebook's name ends with .swiftmd; rename the file")
          == true)
    }
  }
}
