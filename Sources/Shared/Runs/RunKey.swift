public import Digests

/// What a run is kept under: a digest of everything that can change its results.
public struct RunKey: Hashable, Sendable, Codable, CustomStringConvertible {
  /// The SHA-256 digest over the four parts.
  public let digest: Digest

  /// Joins what decides a run.
  ///
  /// - Parameters:
  ///   - experiment: system, settings, problem and seed in `CanonicalJSON`.
  ///   - data: the fingerprint of the data set's bytes.
  ///   - code: the digest of the source that computes the run.
  ///   - parent: the key of the run it starts from.
  public init(experiment: String, data: Digest, code: Digest, parent: RunKey? = nil) {
    var builder = DigestBuilder()
    for field in [experiment, data.description, code.description, parent?.description ?? "none"] {
      builder.append(field: field)
    }
    digest = builder.finished()
  }

  /// 64 lower-case hexadecimal digits.
  public var description: String { digest.description }

  /// Reads the 64 digits.
  public init(from decoder: any Decoder) throws {
    digest = try Digest(from: decoder)
  }

  /// Writes the 64 digits, as a string rather than as an object around it.
  public func encode(to encoder: any Encoder) throws {
    try digest.encode(to: encoder)
  }
}
