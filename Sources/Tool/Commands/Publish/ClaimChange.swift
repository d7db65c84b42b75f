import Baselines
import Outputs

/// What one commit of a notebook's baseline changed in the verdicts of its claims.
struct ClaimChange: Codable, Equatable {
  /// A claim before and after; `nil` where it was not made.
  struct Turn: Codable, Equatable {
    var statement: String
    var old: Claim.Verdict?
    var new: Claim.Verdict?

    /// "holds → undecided", or what else became of it.
    var text: String {
      switch (old, new) {
      case (let old?, let new?): "\(old.rawValue) → \(new.rawValue)"
      case (nil, let new?): "new, \(new.rawValue)"
      case (_, nil): "not made any more"
      }
    }
  }

  /// The commit's whole hash.
  var commit: String
  /// The author's date in seconds since 1970.
  var seconds: Int
  /// By statement.
  var turns: [Turn]
}

extension BaselineHistory {
  /// The commits at which a claim's verdict became another one, oldest first.
  var claimChanges: [ClaimChange] {
    var old: [String: Claim.Verdict] = [:]
    return entries.compactMap { entry in
      let new = entry.baseline.claims
      let turns = Set(old.keys).union(new.keys).sorted().filter { old[$0] != new[$0] }.map {
        ClaimChange.Turn(statement: $0, old: old[$0], new: new[$0])
      }
      old = new
      guard !turns.isEmpty else { return nil }
      return ClaimChange(commit: entry.commit, seconds: entry.seconds, turns: turns)
    }
  }
}
