import Runs

/// A system, its settings, a problem and a seed: the value that fully determines a run.
public struct Experiment: Sendable, Encodable {
  public let system: any System
  public let problem: Problem
  public let seed: UInt64
  /// The experiment whose weights this one starts from.
  public var parent: Experiment? { parents.first }

  // An array is the simplest indirection that a struct can hold of itself.
  private let parents: [Experiment]

  public init(
    _ system: some System, on problem: Problem, seed: UInt64, startingFrom parent: Experiment? = nil
  ) {
    self.system = system
    self.problem = problem
    self.seed = seed
    parents = parent.map { [$0] } ?? []
  }

  /// The `id` of the system's card.
  public var systemID: String { type(of: system).card.id }

  /// The `title` of the system's card.
  public var systemTitle: String { type(of: system).card.title }

  /// The system, those of its settings that are not the paper's, and the seed, for the reader:
  /// `elr (strength 7), seed 3`.
  public var summary: String {
    func settings(of system: some System) -> [String: String] {
      Dictionary(
        Mirror(reflecting: system).children.compactMap { child in
          child.label.map { ($0, "\(child.value)") }
        }
      ) { first, _ in first }
    }
    func usualSettings<Kind: System>(of _: Kind) -> [String: String] { settings(of: Kind()) }
    let usual = usualSettings(of: system)
    let own = settings(of: system).filter { usual[$0.key] != $0.value }.sorted { $0.key < $1.key }
    let list = own.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
    return systemID + (own.isEmpty ? "" : " (\(list))") + ", seed \(seed)"
  }

  /// A setting of the system, or `nil` when it is of another kind:
  /// `experiment.setting(\MagnitudePruning.sparsity)`.
  public func setting<Kind: System, Value>(_ setting: KeyPath<Kind, Value>) -> Value? {
    (system as? Kind)?[keyPath: setting]
  }

  /// What a stored experiment is read by, too.
  enum CodingKeys: String, CodingKey {
    case system
    case settings
    case problem
    case seed
    case parent
  }

  /// Writes the system as its card's id and its settings.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(systemID, forKey: .system)
    try container.encode(system, forKey: .settings)
    try container.encode(problem, forKey: .problem)
    try container.encode(seed, forKey: .seed)
    try container.encodeIfPresent(parent, forKey: .parent)
  }

  /// One spelling for equal experiments; keys are made from it.
  public var canonicalText: String {
    get throws { try CanonicalJSON.text(of: self) }
  }
}

extension Experiment: Hashable {
  /// Equal when system, settings, problem, seed and parent are.
  public static func == (a: Experiment, b: Experiment) -> Bool {
    a.seed == b.seed && a.problem == b.problem && AnyHashable(a.system) == AnyHashable(b.system)
      && a.parents == b.parents
  }

  /// Hashes what `==` compares.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(seed)
    hasher.combine(problem)
    hasher.combine(AnyHashable(system))
    hasher.combine(parents)
  }
}
