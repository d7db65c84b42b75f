import Digests
import Foundation

/// The digests of the code that computes runs, as the build wrote them: target to SHA-256.
///
/// A run's key holds the digest of its system's target and of all that this depends on, so that an
/// edited system never returns an old run and leaves the runs of the other families alone.
struct CodeDigests: Sendable {
  /// Where the build's file is, and the digest of the notebook that is running.
  static let fileVariable = "SWIFTNB_CODE_DIGESTS"
  static let notebookVariable = "SWIFTNB_NOTEBOOK_DIGEST"

  private let byTarget: [String: Digest]
  private let notebook: Digest?

  init(byTarget: [String: Digest], notebook: Digest?) {
    self.byTarget = byTarget
    self.notebook = notebook
  }

  /// Reads what the environment names; `nil` when it names nothing, so that no run can be kept.
  init?(environment: [String: String]) throws {
    guard let path = environment[Self.fileVariable], !path.isEmpty else { return nil }
    let bytes = try Data(contentsOf: URL(filePath: path))
    byTarget = try JSONDecoder().decode([String: Digest].self, from: bytes)
    notebook = environment[Self.notebookVariable].map { Digest(of: $0) }
  }

  /// The digest for a system of the project, by its module; of the notebook and the whole library for
  /// one that a notebook defines; `nil` for any other.
  func digest(for system: any System) -> Digest? {
    let module = String(reflecting: type(of: system)).prefix { $0 != "." }
    if let digest = byTarget[String(module)] { return digest }
    guard let notebook, let library = byTarget["SwiftNotebook"] else { return nil }
    var builder = DigestBuilder()
    builder.append(field: notebook.description)
    builder.append(field: library.description)
    return builder.finished()
  }
}
