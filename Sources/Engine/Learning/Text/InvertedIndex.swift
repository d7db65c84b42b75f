import Tensors

/// Documents by the terms they hold, with a weight each: the greatest products with a sparse query are
/// found without a look at documents that share no term with it.
public struct InvertedIndex: Sendable {
  public let documents: Int
  private var postings: [Int: [(document: Int, weight: Float)]] = [:]

  /// A document is a list of terms and weights; a term that is repeated adds up.
  public init(_ documents: [[(term: Int, weight: Float)]]) {
    self.documents = documents.count
    for (number, document) in documents.enumerated() {
      for (term, weight) in document where weight != 0 {
        postings[term, default: []].append((number, weight))
      }
    }
  }

  /// How many documents a term stands in, each as often as it is listed there.
  public func frequency(of term: Int) -> Int { postings[term]?.count ?? 0 }

  /// The documents of the greatest Σ query weight · document weight among those that share a term.
  ///
  /// At most `count`; ties go to the lower number. Sums are in Double, in the order of the query's terms.
  public func search(
    _ query: [(term: Int, weight: Float)], count: Int
  ) -> [(document: Int, score: Double)] {
    require(count >= 0, "InvertedIndex: \(count) results")
    var scores: [Int: Double] = [:]
    for (term, weight) in query {
      for posting in postings[term] ?? [] {
        scores[posting.document, default: 0] += Double(weight) * Double(posting.weight)
      }
    }
    let ranked = scores.sorted { first, second in
      first.value == second.value ? first.key < second.key : first.value > second.value
    }
    return ranked.prefix(count).map { (document: $0.key, score: $0.value) }
  }
}
