import Digests
import Numerics

/// How data were made that nobody measured.
public struct Synthesis: Hashable, Sendable, Codable, CustomStringConvertible {
  /// Such as `stochastic block graph`.
  public var kind: String
  /// The settings that, with the seed, decide the data.
  public var settings: String

  public init(kind: String, settings: String) {
    self.kind = kind
    self.settings = settings
  }

  /// What stands for such data where a report lists the files that it read.
  public static let mark = "synthetic data: "

  /// For charts' captions: `synthetic data: KIND (SETTINGS)`.
  public var description: String { "\(Synthesis.mark)\(kind) (\(settings))" }

  /// The fingerprint of what a generator with this state makes; tells whoever listens to
  /// `DataAccess` that such data are used.
  func announced(by generator: SeededGenerator) -> Digest {
    var state = generator
    let digest = Digest(of: description).derived(
      "seed", [Int(truncatingIfNeeded: state.next()), Int(truncatingIfNeeded: state.next())])
    DataAccess.report { .opened(path: description, digest: digest) }
    return digest
  }
}
