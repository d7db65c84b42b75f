import Digests

/// What a list shows of a kept run: no curves, no arrays.
public struct RunSummary: Hashable, Sendable {
  /// The 64 digits of the key.
  public let key: String
  public let system: String
  public let seed: UInt64
  /// When it ended, in ISO 8601, UTC.
  public let finished: String
  public let seconds: Double
  /// The key of the run that it starts from.
  public let parent: String?
  /// The digits of the digest of the code that computed it.
  public let code: String
  /// Names and values in turn, each behind a separator.
  let metricFields: Fields
  let experimentFields: Fields

  /// Names and values as one text, so that ten thousand summaries are read in no time.
  struct Fields: Hashable, Sendable {
    static let separator: Character = "\u{1f}"

    let text: String

    init(text: String) {
      self.text = text
    }

    init(_ pairs: some Sequence<(key: String, value: String)>) {
      text = pairs.sorted { $0.key < $1.key }.map { "\($0.key)\(Self.separator)\($0.value)" }
        .joined(separator: String(Self.separator))
    }

    var pairs: [(name: String, value: String)] {
      let words = text.utf8.split(separator: 0x1f, omittingEmptySubsequences: false)
        .map { String(Substring($0)) }
      return stride(from: 0, to: words.count - 1, by: 2).map { (words[$0], words[$0 + 1]) }
    }
  }

  init(
    key: String, system: String, seed: UInt64, finished: String, seconds: Double, parent: String?,
    code: String, metricFields: Fields, experimentFields: Fields
  ) {
    self.key = key
    self.system = system
    self.seed = seed
    self.finished = finished
    self.seconds = seconds
    self.parent = parent
    self.code = code
    self.metricFields = metricFields
    self.experimentFields = experimentFields
  }

  /// Takes from a record what a list shows.
  public init(_ record: RunRecord) {
    self.init(
      key: record.key.description, system: record.system, seed: record.seed,
      finished: record.facts.finished, seconds: record.facts.seconds,
      parent: record.parent?.description, code: record.code.description,
      metricFields: Fields(record.results.metrics.map { ($0, "\($1)") }),
      experimentFields: Fields(FlatExperiment(record.experiment).values.map { ($0, $1) }))
  }

  /// The final metrics in the order of their names.
  public var metrics: [(name: String, value: Double)] {
    metricFields.pairs.map { ($0.name, Double($0.value) ?? .nan) }
  }

  /// The values of the experiment under dotted names.
  public var experiment: FlatExperiment {
    FlatExperiment(values: Dictionary(experimentFields.pairs.map { ($0, $1) }) { $1 })
  }
}
