import Outputs

/// A notebook's baselines over the commits that changed them.
public struct BaselineHistory: Equatable, Sendable {
  /// One commit's baseline.
  public struct Entry: Equatable, Sendable {
    /// The commit's whole hash.
    public var commit: String
    /// `2026-11-25`, the author's date.
    public var date: String
    /// The author's date in seconds since 1970.
    public var seconds: Int
    public var baseline: Baseline

    public init(commit: String, date: String, seconds: Int = 0, baseline: Baseline) {
      self.commit = commit
      self.date = date
      self.seconds = seconds
      self.baseline = baseline
    }

    /// As many digits as tell commits apart, whatever git is set to show.
    public var shortCommit: String { String(commit.prefix(10)) }
  }

  /// Oldest first.
  public var entries: [Entry]

  public init(entries: [Entry] = []) {
    self.entries = entries
  }

  /// The names of all figures that were ever recorded, sorted.
  public var figures: [String] {
    Set(entries.flatMap(\.baseline.figures.keys)).sorted()
  }

  /// The values of a figure with their commits, where it was recorded.
  public func values(of figure: String) -> [(entry: Entry, value: Double)] {
    entries.compactMap { entry in entry.baseline.figures[figure].map { (entry, $0) } }
  }

  /// The newest commit that gave each entry of the baseline its value, in short.
  public func newestCommits(of names: [String]) -> [String: String] {
    var commits: [String: String] = [:]
    for name in names {
      var last: (figure: Double?, claim: Claim.Verdict?, text: String?)?
      for entry in entries {
        let value = (
          entry.baseline.figures[name], entry.baseline.claims[name], entry.baseline.texts?[name]
        )
        if let last, last == value { continue }
        last = value
        commits[name] = entry.shortCommit
      }
    }
    return commits
  }
}
