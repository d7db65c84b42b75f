import Foundation
import Notebooks
import Testing

@testable import Reports

@Suite struct NotebookFormulasTests {
  /// All notebooks of the repository.
  private static var notebooks: [URL] {
    let root = URL(filePath: #filePath).appending(path: "../../../../..").standardizedFileURL
    let found = FileManager.default.enumerator(
      at: root.appending(path: "notebooks"), includingPropertiesForKeys: nil)
    return (found?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swiftmd" }
  }

  @Test func `every formula of every notebook is read`() throws {
    #expect(!Self.notebooks.isEmpty)
    for file in Self.notebooks {
      let notebook = try Notebook(
        reading: String(contentsOf: file, encoding: .utf8), path: file.path,
        files: { try? String(contentsOf: URL(filePath: $0, relativeTo: file), encoding: .utf8) })
      #expect(Report.unreadFormulas(in: notebook) == [], "\(file.lastPathComponent)")
    }
  }

  @Test func `what is not read is listed once, wherever it stands`() throws {
    let source = """
      ---
      title: $\\no{t}$
      ---
      $\\frac{a}{b}$ $\\no{x}$ and again $\\no{x}$[^1]

      $$
      \\no{y}
      $$

      ```{swift}
      //| fig-cap: $\\no{z}$
      1
      ```

      [^1]: $\\no{n}$
      """
    let notebook = try Notebook(reading: source, path: "n")
    let found = Report.unreadFormulas(in: notebook).map {
      $0.trimmingCharacters(in: .whitespacesAndNewlines)
    }
    #expect(found == ["\\no{x}", "\\no{y}", "\\no{n}", "\\no{t}", "\\no{z}"])
  }
}
