public import Digests

/// One kept run: what was asked, what came out, and (apart from these) where it ran.
public struct RunRecord: Hashable, Sendable, Codable {
  /// Raised when the meaning of a stored field changes.
  public static let formatVersion = 2

  public var key: RunKey
  /// The `id` of the system's card.
  public var system: String
  /// The whole experiment (system, settings, problem, seed) in `CanonicalJSON`.
  public var experiment: String
  public var seed: UInt64
  /// The parts of the key, so that a miss can be explained.
  public var data: Digest
  public var code: Digest
  public var parent: RunKey?
  public var results: RunResults
  public var facts: RunFacts

  public init(
    key: RunKey, system: String, experiment: String, seed: UInt64, data: Digest, code: Digest,
    parent: RunKey? = nil, results: RunResults, facts: RunFacts
  ) {
    self.key = key
    self.system = system
    self.experiment = experiment
    self.seed = seed
    self.data = data
    self.code = code
    self.parent = parent
    self.results = results
    self.facts = facts
  }
}
