public import Outputs

/// What a notebook gave when its results were last accepted; kept beside it in git.
public struct Baseline: Equatable, Sendable {
  /// The format that this version writes and reads.
  public static let format = 1

  /// Recorded numbers by their names.
  public var figures: [String: Double]
  /// Verdicts by the claims' statements.
  public var claims: [String: Claim.Verdict]
  /// Digests of what cells printed and showed as text, by the cells' names; `nil` where texts were
  /// not asked for.
  public var texts: [String: String]?
  /// The params that the results belong to, as text.
  public var params: [String: String]
  /// Digests of the data files that the results belong to, by their names.
  public var data: [String: String]

  public init(
    figures: [String: Double] = [:], claims: [String: Claim.Verdict] = [:],
    texts: [String: String]? = nil, params: [String: String] = [:], data: [String: String] = [:]
  ) {
    self.figures = figures
    self.claims = claims
    self.texts = texts
    self.params = params
    self.data = data
  }

  /// Why results of `other` can't be compared with these, in words; `nil` where they can.
  ///
  /// Other params or other bytes of a data file make another experiment, not a regression.
  public func obstacle(to other: Baseline) -> String? {
    if let name = Self.firstDifference(params, other.params) {
      return "the param \(name) is \(other.params[name] ?? "gone"), "
        + "the baseline has \(params[name] ?? "none of that name")"
    }
    if let name = Self.firstDifference(data, other.data) {
      switch (data[name], other.data[name]) {
      case (_, nil): return "the data file \(name) is not read any more"
      case (nil, _): return "the data file \(name) was not read for the baseline"
      default: return "the data file \(name) has other bytes than for the baseline"
      }
    }
    return nil
  }

  private static func firstDifference(_ a: [String: String], _ b: [String: String]) -> String? {
    Set(a.keys).union(b.keys).sorted().first { a[$0] != b[$0] }
  }
}
