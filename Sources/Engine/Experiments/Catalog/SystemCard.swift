/// What a reader must know of a system before its numbers.
public struct SystemCard: Hashable, Sendable {
  /// Short, lower case, stable: stored experiments are decoded by it.
  public let id: String
  /// The system's number among those of the project; `nil` for a baseline.
  public let number: Int?
  public let title: String
  /// Authors, title, venue, and where it can be read.
  public let citation: String
  /// The paper's claim in one sentence.
  public let claim: String
  /// Where this implementation differs from the paper, each with its reason.
  public let deviations: [String]

  public init(
    id: String, number: Int? = nil, title: String, citation: String, claim: String,
    deviations: [String] = []
  ) {
    self.id = id
    self.number = number
    self.title = title
    self.citation = citation
    self.claim = claim
    self.deviations = deviations
  }
}
