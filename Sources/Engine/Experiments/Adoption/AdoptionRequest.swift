/// Which runs shall be carried over a change of the code, and how many are computed again first.
public struct AdoptionRequest: Hashable, Sendable {
  /// Only runs of the system with this id; all where `nil`.
  public var system: String?
  /// How many runs of each system and code are computed again; `nil` stands for a tenth, at least
  /// three.
  public var sample: Int?
  /// Only says what would be carried over, after computing the sample.
  public var isDryRun: Bool

  public init(system: String? = nil, sample: Int? = nil, isDryRun: Bool = false) {
    self.system = system
    self.sample = sample
    self.isDryRun = isDryRun
  }

  /// How many of `count` runs are computed again.
  func sampleSize(of count: Int) -> Int {
    min(count, max(1, sample ?? max(3, (count + 9) / 10)))
  }
}

/// What became of the runs of one system that were computed by one earlier code.
public struct AdoptionOutcome: Hashable, Sendable {
  public let system: String
  /// The digits of the digest of the code that computed them.
  public let code: String
  /// How many runs there are.
  public let count: Int
  /// How many of them were computed again.
  public let computedAgain: Int
  /// Why none of them may be carried over; `nil` when all were, or would be.
  public let refusal: String?

  /// Whether runs were computed again, and one was not the same.
  public var isDifferent: Bool { computedAgain > 0 && refusal != nil }

  /// One sentence for the terminal.
  public var description: String {
    let start = "\(system), code \(code.prefix(10)): "
    let runs = count == 1 ? "1 run" : "\(count) runs"
    guard let refusal else {
      return start + "\(runs) carried over, \(computedAgain) of them computed again: the same bits"
    }
    return start + "\(runs) not carried over: \(refusal)"
  }
}
