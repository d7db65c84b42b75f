import Baselines
import Foundation

/// The search for the first commit that changed what a notebook measures.
struct Bisection {
  /// What one commit gave.
  enum Answer {
    case measured(Baseline)
    /// The commit can't tell: it doesn't build, or the notebook fails or isn't there.
    case skipped(String)
  }

  /// Oldest first; the first is known to be good, the last shows the change.
  var commits: [String]
  var measure: (String) async throws -> Answer
  var say: (String) -> Void

  /// What was found.
  enum Finding: Equatable {
    /// The commit, and what it changed.
    case first(String, [String])
    /// Skipped commits stand between the last good and the first changed one.
    case oneOf([String])
    case unchanged
    case unusable(String)
  }

  /// Halves the range until one commit is left; commits that can't tell are passed over.
  func run() async throws -> Finding {
    guard let start = commits.first, let end = commits.last, commits.count > 1 else {
      return .unchanged
    }
    guard case .measured(let good) = try await measure(start) else {
      return .unusable("\(start), given as good, can't be measured")
    }
    guard case .measured(let last) = try await measure(end) else {
      return .unusable("\(end), the newest commit, can't be measured")
    }
    guard Self.differs(last, good) else { return .unchanged }
    var (low, high, changed) = (0, commits.count - 1, last)
    var skipped: Set<Int> = []
    while let middle = Self.middle(low, high, without: skipped) {
      switch try await measure(commits[middle]) {
      case .skipped(let reason):
        skipped.insert(middle)
        say("\(commits[middle]): skipped, \(reason)")
      case .measured(let baseline):
        let isChanged = Self.differs(baseline, good)
        say("\(commits[middle]): \(isChanged ? "changed" : "as at \(start)")")
        if isChanged { (high, changed) = (middle, baseline) } else { low = middle }
      }
    }
    guard high - low == 1 else { return .oneOf(Array(commits[(low + 1)...high])) }
    return .first(commits[high], Self.differences(good, changed))
  }

  /// The commit nearest to the middle that was not skipped; `nil` where none is left.
  private static func middle(_ low: Int, _ high: Int, without skipped: Set<Int>) -> Int? {
    let candidates = ((low + 1)..<max(high, low + 1)).filter { !skipped.contains($0) }
    return candidates.min { abs(2 * $0 - low - high) < abs(2 * $1 - low - high) }
  }

  private static func differs(_ a: Baseline, _ b: Baseline) -> Bool {
    a.figures != b.figures || a.claims != b.claims
  }

  private static func differences(_ old: Baseline, _ new: Baseline) -> [String] {
    let figures = Set(old.figures.keys).union(new.figures.keys).sorted().filter {
      old.figures[$0] != new.figures[$0]
    }
    let claims = Set(old.claims.keys).union(new.claims.keys).sorted().filter {
      old.claims[$0] != new.claims[$0]
    }
    func text<Value>(_ value: Value?) -> String { value.map { "\($0)" } ?? "none" }
    return figures.map { "\($0): \(text(old.figures[$0])) became \(text(new.figures[$0]))" }
      + claims.map { "\($0): \(text(old.claims[$0])) became \(text(new.claims[$0]))" }
  }
}
