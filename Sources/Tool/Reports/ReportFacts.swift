public import Notebooks

/// What a report says of its own making: nothing of the host or the time, so that equal inputs make
/// equal pages.
public struct ReportFacts: Equatable, Sendable {
  public var engineVersion: String
  public var toolchain: String
  /// The commit's full hash; `nil` outside of a repository.
  public var commit: String?
  /// Whether files differed from `commit`; `nil` where that is not known.
  public var isDirty: Bool?
  /// Digests by the path of each data file that was read.
  public var dataDigests: [String: String]
  /// The values that the cells saw, in the order of the front matter.
  public var params: [Param]
  /// `quick` or `full`.
  public var profile: String

  public init(
    engineVersion: String, toolchain: String, commit: String? = nil, isDirty: Bool? = nil,
    dataDigests: [String: String] = [:], params: [Param] = [], profile: String = "quick"
  ) {
    self.engineVersion = engineVersion
    self.toolchain = toolchain
    self.commit = commit
    self.isDirty = isDirty
    self.dataDigests = dataDigests
    self.params = params
    self.profile = profile
  }
}

extension ParamValue {
  /// The value as a reader writes it.
  var text: String {
    switch self {
    case .boolean(let value): value ? "true" : "false"
    case .integer(let value): "\(value)"
    case .number(let value): "\(value)"
    case .text(let value): value
    }
  }
}
