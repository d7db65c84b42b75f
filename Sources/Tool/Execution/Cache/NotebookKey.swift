import Digests
import Foundation
public import Notebooks
import Runs

/// All that decides what a notebook's cells leave behind, but for the files that they open themselves.
///
/// Prose, captions, comments and empty lines are not in it.
public struct NotebookKey: Hashable, Codable, Sendable {
  /// The number of this list's and of the kept outputs' form.
  public var format = 2
  public var path: String
  public var compiler: String
  public var library: String
  /// Each cell that runs: its code without comments, and the options that its outputs depend on.
  public var cells: [String]
  /// Each inline expression, with the number of cells that run before it.
  public var expressions: [String]
  public var params: [String: ParamValue]
  public var profile: String
  public var dataOrigin: String?
  public var isOptimized: Bool
  /// The Swift files of `use:` and the files of `reads:`, with their digests.
  public var files: [String: String]
  /// The variables of `environment:`; one that is not set has no value.
  public var environment: [String: String?]

  /// Lists it for `notebook`; reads the files that it names.
  init(
    _ notebook: Notebook, settings: ExecutionSettings, params: ParamAssignment,
    toolchain: CellToolchain, digests: inout FileDigests
  ) throws {
    path = settings.path
    compiler = try toolchain.compilerIdentity
    library = try toolchain.libraryIdentity
    let evaluated = notebook.cells.filter(\.options.eval)
    let codes = evaluated.map { CodeText($0.code) }
    // A program that asks for its own lines depends on where it stands.
    let asksForLines = codes.contains(where: \.asksForLines)
    cells = zip(evaluated, codes).map { cell, code in
      let place = asksForLines ? "\(cell.codeLine) \(cell.code)" : code.text
      return "\(cell.options.decisive)\n\(place)"
    }
    expressions = notebook.expressions.filter(\.isEvaluated).map { expression in
      let before = evaluated.count { expression.isLast || $0.line < expression.line }
      return "\(before) \(CodeText(expression.code).text)"
    }
    self.params = params.values
    profile = settings.profile
    dataOrigin = settings.dataOrigin
    isOptimized = notebook.frontMatter.optimize
    let used = try UsedFiles(notebook, in: settings.folder)
    files = [:]
    for file in used.data { files[file.path] = try digests.digest(of: file) }
    for file in used.swift { files[file.path] = try Self.codeDigest(of: file) }
    environment = Dictionary(
      notebook.frontMatter.environment.map { ($0, settings.environment[$0]) }
    ) { first, _ in first }
  }

  /// Of a Swift file without its comments, unless it asks for its own lines.
  private static func codeDigest(of file: URL) throws -> String {
    let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    let code = CodeText(text)
    return Digest(of: code.asksForLines ? text : code.text).description
  }

  /// The name under which the outputs are kept.
  var digest: Digest {
    get throws { Digest(of: try CanonicalJSON.bytes(of: self)) }
  }
}

extension CellOptions {
  /// What of the options can change what a cell leaves behind.
  fileprivate var decisive: String {
    let sizes = [figureWidth, figureHeight].map { $0.map { "\($0)" } ?? "" }
    return "\(label ?? "") \(error) \(sizes.joined(separator: "x"))"
  }
}
