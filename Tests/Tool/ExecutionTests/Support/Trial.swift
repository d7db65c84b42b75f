import Foundation
import Notebooks
import Outputs

@testable import Execution

/// A notebook written down in a test, its file in a folder of its own, and its store.
final class Trial: Sendable {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "trial-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  var settings: ExecutionSettings {
    var settings = ExecutionSettings(
      file: folder.appending(path: "trial.swiftmd"), store: folder.appending(path: "store"))
    settings.timeout = 20
    // Tests that run side by side don't wait for each other's cores.
    settings.environment["SWIFTNB_THREADS"] = "2"
    return settings
  }

  /// Runs `notebook` with the library that was built with the tests.
  func run(
    _ notebook: Notebook, settings: ExecutionSettings? = nil,
    onProgress: @escaping @Sendable (ExecutionProgress) -> Void = { _ in }
  ) async throws -> ExecutionResult {
    let execution = NotebookExecution(toolchain: try CellToolchain(build: Trial.build))
    return try await execution.run(
      notebook, settings: settings ?? self.settings, onProgress: onProgress)
  }

  /// Where the tests' own products are.
  static let build: URL = {
    let root = URL(filePath: #filePath)
      .appending(path: "../../../../..").standardizedFileURL
    let candidates =
      CommandLine.arguments.map { URL(filePath: $0).deletingLastPathComponent() }
      + [root.appending(path: ".build/debug"), root.appending(path: ".build/release")]
    return candidates.first {
      FileManager.default.fileExists(atPath: $0.appending(path: "libSwiftNotebook.so").path)
    } ?? root
  }()
}

extension Notebook {
  /// A notebook of these cells: the first one's code begins in line 2, and three lines lie between
  /// a cell's last line of code and the next one's first.
  init(cells codes: [String], options: [Int: CellOptions] = [:]) {
    self.init(path: "trial.swiftmd", source: "")
    var line = 1
    for (index, code) in codes.enumerated() {
      cells.append(
        Cell(
          index: index, line: line, codeLine: line + 1, code: code,
          options: options[index] ?? CellOptions()))
      line += code.split(separator: "\n", omittingEmptySubsequences: false).count + 3
    }
  }
}

extension CellOutput {
  /// One line for a test to compare.
  var summary: String {
    switch self {
    case .standardOutput(let text): "out \(text)"
    case .standardError(let text): "err \(text)"
    case .display(.text(let text)): "text \(text)"
    case .display(.markdown(let text)): "markdown \(text)"
    case .display(.html(let text)): "html \(text)"
    case .display(.table(let table)): "table \(table.rows)"
    case .display(.image): "image"
    case .display(.chart): "chart"
    case .display(.measured(let display)): "measured \(CellOutput.display(display).summary)"
    case .figure(let figure): "figure \(figure.name) \(figure.value) line \(figure.line)"
    case .claim(let claim): "claim \(claim.verdict.rawValue) line \(claim.line)"
    case .failure(let failure):
      "\(failure.kind) line \(failure.line.map(String.init) ?? "?"): \(failure.message)"
    }
  }
}

extension NotebookOutputs {
  /// All outputs, cell by cell.
  var summaries: [[String]] { cells.map { $0.outputs.map(\.summary) } }
}
