import Foundation

/// Where the tool lies, and what it finds from there.
enum ToolFolder {
  /// The folder of the running tool; engine, library and code digests lie beside it.
  static let url = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent()

  /// What the build wrote for the keys of runs.
  static let codeDigests = url.appending(path: "code-digests.json")

  /// The compiler that built the library, as the build wrote it: `Swift version 6.3.1 (…)`.
  static var toolchainVersion: String {
    let file = url.appending(path: "toolchain.txt")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else {
      return "unknown (built without scripts/build-release)"
    }
    return text.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// The nearest `templates/` upwards that holds a page.
  static var templates: URL? {
    var folder = url
    while folder.path != "/" {
      let candidate = folder.appending(path: "templates")
      if FileManager.default.fileExists(atPath: candidate.appending(path: "page.html").path) {
        return candidate
      }
      folder.deleteLastPathComponent()
    }
    return nil
  }
}
