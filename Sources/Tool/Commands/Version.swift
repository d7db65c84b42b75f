import Baselines
import Foundation
import Runs

/// The version of the tool, and of what it was built from.
enum Version {
  static let current = "0.1.0"

  /// What `--version` prints: version, commit, toolchain and the formats that are written.
  static var text: String {
    """
    swiftnb \(current)
    commit: \(commit ?? "unknown (built without scripts/build-release)")
    toolchain: \(ToolFolder.toolchainVersion)
    formats: run \(RunRecord.formatVersion), baseline \(Baseline.format)
    """
  }

  /// The version with its commit on one line, as runs keep it.
  static var engine: String { commit.map { "\(current), commit \($0)" } ?? current }

  private static var commit: String? {
    let file = ToolFolder.url.appending(path: "commit.txt")
    return (try? String(contentsOf: file, encoding: .utf8))?
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
