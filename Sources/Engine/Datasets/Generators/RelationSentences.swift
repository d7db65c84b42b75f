public import Digests
public import Numerics
import Tensors

/// Synthetic sentences that tell, or don't tell, a relation of two names.
///
/// A sentence's relation is one of four with (1 - `unrelated`)/4 each, or none with `unrelated`. It
/// is told by a template drawn uniformly from the relation's three; names are drawn from `names`
/// invented ones without replacement, so that words around them alone tell. With the probability
/// `distractors` a clause of another relation about two further names stands before it: a label by
/// key words alone then errs.
public struct RelationSentences: Hashable, Sendable, Codable {
  public var unrelated = 0.2
  public var distractors = 0.3
  public var names = 400

  public static let relations = ["none", "founded", "born in", "works for", "married to"]

  public init() {}

  /// One sentence, cut into words.
  public struct Sentence: Hashable, Sendable, Codable {
    public let words: [String]
    /// Where the two names stand that the relation is about.
    public let first: Int
    public let second: Int
    /// An index into `relations`.
    public let relation: Int
    public let hasDistractor: Bool
  }

  /// Draws `count` sentences, each from a stream of its own number.
  public func sentences(
    _ count: Int, using generator: SeededGenerator
  ) -> (sentences: [Sentence], fingerprint: Digest, synthesis: Synthesis) {
    require(
      (0...1).contains(unrelated) && (0...1).contains(distractors) && names >= 4,
      "RelationSentences: \(self)")
    let synthesis = Synthesis(
      kind: "relation sentences",
      settings: "\(count) sentences, \(unrelated) unrelated, \(distractors) with a distractor, "
        + "\(names) names")
    let draws = generator.stream("relation sentences")
    let sentences = (0..<count).map { number in
      var draw = draws.stream(number)
      return sentence(using: &draw)
    }
    return (sentences, synthesis.announced(by: generator), synthesis)
  }

  private func sentence(using draw: inout SeededGenerator) -> Sentence {
    let related = RelationSentences.relations.count - 1
    let relation = draw.bernoulli(unrelated) ? 0 : 1 + draw.integer(below: related)
    let people = draw.sample(4, of: names).map { RelationSentences.name($0) }
    let hasDistractor = draw.bernoulli(distractors)
    var words: [String] = []
    if hasDistractor {
      let other = (relation + draw.integer(below: related)) % related + 1
      // Of the other relations: never the sentence's own.
      let clause = template(other == relation ? other % related + 1 : other, using: &draw)
      words = filled(clause, people[2], people[3]) + ["while"]
    }
    let clause = filled(template(relation, using: &draw), people[0], people[1])
    words += clause
    return Sentence(
      words: words, first: words.count - clause.count + (clause.firstIndex(of: people[0]) ?? 0),
      second: words.count - clause.count + (clause.firstIndex(of: people[1]) ?? 0),
      relation: relation, hasDistractor: hasDistractor)
  }

  private func template(_ relation: Int, using draw: inout SeededGenerator) -> String {
    let choices = templates[relation]
    return choices[draw.integer(below: choices.count)]
  }

  private func filled(_ template: String, _ first: String, _ second: String) -> [String] {
    template.split(separator: " ").map { $0 == "A" ? first : $0 == "B" ? second : String($0) }
  }

  /// Two to four syllables that tell the number.
  static func name(_ number: Int) -> String {
    let syllables = ["ba", "de", "fi", "go", "ku", "la", "me", "ni", "po", "ru"]
    var (rest, text) = (number, "")
    repeat {
      text = syllables[rest % 10] + text
      rest /= 10
    } while rest > 0 || text.count < 4
    return text.prefix(1).uppercased() + text.dropFirst()
  }
}

/// For each relation what is said of A and B.
private let templates = [
  ["A met B at the station", "A wrote about B in spring", "the letters of A do not mention B"],
  ["A founded B", "B was founded by A", "A set up B years ago"],
  ["A was born in B", "B is the town where A was born", "A , a native of B , came home"],
  ["A works for B", "B employs A as a clerk", "A took a post with B"],
  ["A married B", "B is the spouse of A", "A and B are husband and wife"],
]
