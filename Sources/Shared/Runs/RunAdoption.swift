public import Digests

/// How a run's results came to be kept under the digest of later code than that which computed them.
public struct RunAdoption: Hashable, Sendable, Codable {
  /// The run that was computed.
  public var key: RunKey
  /// The code that computed it.
  public var code: Digest
  /// Whether this very run was computed again and gave the same bits, or stands beside some that were.
  public var wasComputedAgain: Bool
  /// How many runs of this system and code were computed again, of how many that were carried over.
  public var computedAgain: Int
  public var carried: Int

  public init(
    key: RunKey, code: Digest, wasComputedAgain: Bool, computedAgain: Int, carried: Int
  ) {
    self.key = key
    self.code = code
    self.wasComputedAgain = wasComputedAgain
    self.computedAgain = computedAgain
    self.carried = carried
  }
}
