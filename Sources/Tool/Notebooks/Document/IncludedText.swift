/// A document with `{{< include FILE >}}` lines replaced by the files that they name.
///
/// A line counts where it stands alone and in no fence. Paths are relative to the file that names
/// them; included files may include others.
struct IncludedText {
  /// Reads a file by its path relative to the document's folder; `nil` where there is none.
  typealias Files = (String) -> String?

  private(set) var lines: [String] = []
  private(set) var origins: LineOrigins
  private(set) var messages: [NotebookError] = []
  /// The files that were read, by their paths relative to the document's folder.
  private(set) var paths: [String] = []
  /// Whether the document includes anything.
  private(set) var hasIncludes = false

  private let document: String
  private let files: Files

  init(_ text: String, path: String, files: @escaping Files) {
    document = path
    self.files = files
    origins = LineOrigins(path: path)
    // Most documents include nothing, and are not split into lines here.
    guard text.contains("{{<") else { return }
    add(text, of: "", chain: [])
  }

  /// The whole text; only of a document that includes something.
  var text: String { lines.joined(separator: "\n") + "\n" }

  /// `file` is relative to the document's folder, and empty for the document itself.
  private mutating func add(_ text: String, of file: String, chain: [String]) {
    let path = file.isEmpty ? document : displayed(file)
    let source = SourceLines(text)
    let bodyLine = (try? FrontMatterLines(source))?.bodyLine ?? 1
    let fenced = Set(FencedBlock.all(in: source, from: bodyLine).flatMap(\.lines))
    origins.continues(path, at: 1, from: lines.count + 1)
    for number in source.ranges.indices.map({ $0 + 1 }) {
      let line = source.text(ofLine: number)
      if !fenced.contains(number), let name = Self.name(in: line) {
        hasIncludes = true
        include(name, from: file, path: path, line: number, chain: chain)
        origins.continues(path, at: number + 1, from: lines.count + 1)
        continue
      }
      lines.append(line)
    }
  }

  private mutating func include(
    _ name: String, from file: String, path: String, line: Int, chain: [String]
  ) {
    let target = Self.joined(name, to: file)
    func report(_ message: String) -> NotebookError {
      NotebookError(path: path, line: line, message: message)
    }
    guard !(chain + [file]).contains(target) else {
      messages.append(report("'\(name)' includes itself; take one of the includes out"))
      return
    }
    guard let text = files(target) else {
      messages.append(
        report("there is no file '\(displayed(target))' to include; correct the path"))
      return
    }
    paths.append(target)
    if let header = try? FrontMatterLines(SourceLines(text)), header.bodyLine > 1 {
      messages.append(
        NotebookError(
          path: displayed(target), line: 1,
          message: "an included file has no front matter of its own; "
            + "move it to the document that includes it"))
      return
    }
    add(text, of: target, chain: chain + [file])
  }

  /// A path as messages show it: beside the document's own.
  private func displayed(_ file: String) -> String { Self.joined(file, to: document) }

  /// `name` in the folder of `file`, without `.` and `..` where they can be resolved.
  private static func joined(_ name: String, to file: String) -> String {
    guard !name.hasPrefix("/") else { return name }
    var parts = file.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    for part in name.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != "..", !last.isEmpty {
        parts.removeLast()
      } else {
        parts.append(part)
      }
    }
    return parts.joined(separator: "/")
  }

  /// The file that `{{< include FILE >}}` names.
  private static func name(in line: String) -> String? {
    guard let match = line.wholeMatch(of: #/ {0,3}\{\{<\s*include\s+(.+?)\s*>\}\}\s*/#) else {
      return nil
    }
    let name = match.1
    let isQuoted = name.count > 1 && name.first == "\"" && name.last == "\""
    return String(isQuoted ? name.dropFirst().dropLast() : name)
  }
}
