/// What a reader must know of a system before its numbers.
public struct SystemCard: Hashable, Sendable {
  /// Short, lower case, stable: stored experiments are decoded by it.
  public let id: String
  /// The system's number among those of the project; `nil` for a baseline.
  public let number: Int?
  public let title: String
  /// Authors, title, venue, and where it can be read.
  public let citation: String
  /// The `id` of its family, which is also the folder of its notebook; `nil` for a general baseline.
  public let family: String?
  /// The paper's claim in one sentence.
  public let claim: String
  /// Where this implementation differs from the paper, each with its reason.
  public let deviations: [String]
  /// What paper and official code say differently or leave open, and which reading is taken here.
  public let readings: [String]
  /// What the notebook must judge; empty for a baseline.
  public let checks: [Check]

  public init(
    id: String, number: Int? = nil, title: String, citation: String, family: String? = nil,
    claim: String, deviations: [String] = [], readings: [String] = [], checks: [Check] = []
  ) {
    self.id = id
    self.number = number
    self.title = title
    self.citation = citation
    self.family = family
    self.claim = claim
    self.deviations = deviations
    self.readings = readings
    self.checks = checks
  }

  /// The numbers of the checks of a profile as claims give them, such as "36.1", in the card's order.
  public func checkNumbers(in profile: Check.Profile) -> [String] {
    checks.filter { $0.profiles.contains(profile) }.map { check in
      number.map { "\($0).\(check.number)" } ?? "\(check.number)"
    }
  }
}

extension SystemCard {
  /// A sentence that the system's notebook must judge by measurement.
  public struct Check: Hashable, Sendable {
    /// How much a notebook may compute.
    public enum Profile: String, Hashable, Sendable, CaseIterable {
      case quick, full
    }

    /// Counted from 1 within the system.
    public let number: Int
    public let profiles: Set<Profile>

    public init(_ number: Int, in profiles: Set<Profile> = [.quick, .full]) {
      self.number = number
      self.profiles = profiles
    }
  }
}
