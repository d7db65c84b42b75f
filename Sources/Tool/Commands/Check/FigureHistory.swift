import Baselines
import Foundation
import Outputs

/// A notebook's figures over the commits that changed its baseline, read from git alone.
struct FigureHistory {
  /// One commit's baseline.
  struct Entry {
    var commit: String
    /// `2026-11-25`, the author's date.
    var date: String
    var baseline: Baseline
  }

  /// Oldest first.
  let entries: [Entry]

  /// Empty outside of a repository, and for a baseline that was never committed.
  ///
  /// A commit whose baseline can't be read is left out.
  init(of file: URL) {
    let git = Git(folder: file.deletingLastPathComponent())
    let log =
      git.lines([
        "log", "--follow", "--reverse", "--format=@%h %ad", "--date=short", "--name-only", "--",
        file.lastPathComponent,
      ]) ?? []
    var entries: [Entry] = []
    var head: [Substring] = []
    for line in log {
      if line.hasPrefix("@") {
        head = line.dropFirst().split(separator: " ")
      } else if head.count == 2, let text = git.output(["show", "\(head[0]):\(line)"]),
        let baseline = try? Baseline(json: Data(text.utf8), path: line)
      {
        entries.append(Entry(commit: String(head[0]), date: String(head[1]), baseline: baseline))
      }
    }
    self.entries = entries
  }

  /// The values of a figure with their commits, where it was recorded.
  func values(of figure: String) -> [(entry: Entry, value: Double)] {
    entries.compactMap { entry in entry.baseline.figures[figure].map { (entry, $0) } }
  }

  /// The newest commit that gave each entry of the baseline its value.
  static func newestCommits(of names: [String], in file: URL) -> [String: String] {
    let history = FigureHistory(of: file).entries
    var commits: [String: String] = [:]
    for name in names {
      var last: (figure: Double?, claim: Claim.Verdict?, text: String?)?
      for entry in history {
        let value = (
          entry.baseline.figures[name], entry.baseline.claims[name], entry.baseline.texts?[name]
        )
        if let last, last == value { continue }
        last = value
        commits[name] = entry.commit
      }
    }
    return commits
  }
}
