import Execution
import Foundation
import Notebooks

extension Command {
  /// Says what is wrong with notebooks without running anything.
  static let lint = Command(
    name: "lint",
    summary: "Check notebooks without running them: options, references, captions, links.",
    operands: "[PATH...]",
    options: [
      CommandOption("types", "Compile the cells too, and print the compiler's errors."),
      CommandOption("github", "Print annotations for GitHub's checks."),
      CommandOption("sarif", "Print one SARIF 2.1.0 log."),
      CommandOption("strict", "Exit with 2 for warnings too."),
    ],
    examples: [
      ("swiftnb lint notebooks", "prints a line for each finding"),
      ("swiftnb lint --types notebooks/quickstart.swiftmd", "also compiles it, for an editor"),
      ("swiftnb lint --sarif notebooks >lint.sarif", "writes a log for code scanning"),
    ],
    details: """
      Without PATH, notebooks/ is checked. Exits with 2 when a document can't be rendered, and with 3 \
      when its cells don't compile.
      """
  ) { arguments, terminal in
    let operands = arguments.operands.isEmpty ? ["notebooks"] : arguments.operands
    guard !(arguments.has("github") && arguments.has("sarif")) else {
      throw UsageError("--github and --sarif are two formats; give one")
    }
    let types = arguments.has("types") ? NotebookTypeCheck(toolchain: try CellToolchain()) : nil
    var findings: [LintFinding] = []
    for file in try NotebookPaths.named(by: operands) {
      let folder = file.deletingLastPathComponent()
      let lint = NotebookLint(
        of: try ProseInput.text(of: file.path), path: file.relativePath,
        files: ProseInput.files(beside: file)
      ) {
        let path = $0.removingPercentEncoding ?? $0
        return FileManager.default.fileExists(atPath: folder.appending(path: path).path)
      }
      findings += lint.findings
      if let types, let notebook = lint.notebook {
        findings += try await TypeFindings(of: notebook, at: file, by: types).findings
      }
    }
    if arguments.has("sarif") {
      terminal.print(LintFormat.sarif(findings))
    } else {
      for finding in findings {
        terminal.print(arguments.has("github") ? LintFormat.github(finding) : "\(finding)")
      }
    }
    if findings.contains(where: { $0.rule == .type }) { return .compileError }
    let isBad = findings.contains { $0.isError || arguments.has("strict") }
    return isBad ? .unusable : .fine
  }
}

/// What the compiler says of a notebook's cells, as findings.
private struct TypeFindings {
  let findings: [LintFinding]

  init(of notebook: Notebook, at file: URL, by types: NotebookTypeCheck) async throws {
    let store = Project(of: file).store(
      beside: file, environment: ProcessInfo.processInfo.environment)
    let settings = ExecutionSettings(file: file, store: store)
    findings = try await types.errors(in: notebook, settings: settings).map { message in
      let place = notebook.origins.place(ofLine: message.line)
      return LintFinding(
        rule: .type, path: place.path, line: place.line, column: message.column,
        message: message.message)
    }
  }
}
