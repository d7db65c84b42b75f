public import Baselines
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
  /// What the figures are compared with; `nil` where nothing comparable was accepted.
  public var baseline: Baseline?
  /// The committed baselines that the figures' courses come from: what git says at the commit.
  public var history: BaselineHistory
  /// What took how long, in order; empty unless the user asked for it, because times are no input.
  public var timings: [Timing]

  /// One phase of a render.
  public struct Timing: Equatable, Sendable {
    public var name: String
    public var seconds: Double

    public init(name: String, seconds: Double) {
      self.name = name
      self.seconds = seconds
    }
  }

  public init(
    engineVersion: String, toolchain: String, commit: String? = nil, isDirty: Bool? = nil,
    dataDigests: [String: String] = [:], params: [Param] = [], profile: String = "quick",
    baseline: Baseline? = nil, history: BaselineHistory = BaselineHistory(),
    timings: [Timing] = []
  ) {
    self.engineVersion = engineVersion
    self.toolchain = toolchain
    self.commit = commit
    self.isDirty = isDirty
    self.dataDigests = dataDigests
    self.params = params
    self.profile = profile
    self.baseline = baseline
    self.history = history
    self.timings = timings
  }
}
