import Numerics
import Tensors

/// TF-IDF: how often a term occurs in a document, weighed by how few documents have it.
///
/// tf · (log((1 + n)/(1 + df)) + 1), rows scaled to unit length; Spärck Jones, 1972, in
/// scikit-learn's smooth form.
public struct TermWeights: Hashable, Sendable, Codable {
  /// Terms in ascending order of their UTF-8 bytes; a column each.
  public let terms: [String]
  /// log((1 + n)/(1 + df)) + 1 of each term.
  public let inverseFrequencies: [Double]
  private let columns: [String: Int]

  /// One document's weights, ascending by column.
  public struct Row: Hashable, Sendable {
    public let columns: [Int]
    public let weights: [Double]
  }

  /// Counts terms that occur in at least `leastDocuments` of the documents, each a list of terms.
  public init(_ documents: [[String]], leastDocuments: Int = 1) {
    require(!documents.isEmpty, "TermWeights: no documents")
    var counts: [String: Int] = [:]
    for document in documents { for term in Set(document) { counts[term, default: 0] += 1 } }
    terms = counts.filter { $0.value >= leastDocuments }.keys.sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
    inverseFrequencies = terms.map {
      Elementary.log(Double(1 + documents.count) / Double(1 + (counts[$0] ?? 0))) + 1
    }
    columns = Dictionary(uniqueKeysWithValues: terms.enumerated().map { ($0.element, $0.offset) })
  }

  /// A document's weights; terms that were not counted are left out.
  ///
  /// `isSublinear` takes 1 + log tf in place of tf.
  public func callAsFunction(_ document: [String], isSublinear: Bool = false) -> Row {
    var counts: [Int: Int] = [:]
    for term in document {
      if let column = columns[term] { counts[column, default: 0] += 1 }
    }
    let used = counts.keys.sorted()
    let raw = used.map { column in
      let count = Double(counts[column] ?? 0)
      return (isSublinear ? 1 + Elementary.log(count) : count) * inverseFrequencies[column]
    }
    let length = dot(raw, raw).squareRoot()
    return Row(columns: used, weights: raw.map { $0 / length })
  }

  /// All documents' weights as a dense table `[documents, terms]`.
  public func table(_ documents: [[String]], isSublinear: Bool = false) -> FeatureTable {
    var table = FeatureTable(rows: documents.count, columns: terms.count)
    for (row, document) in documents.enumerated() {
      let weights = self(document, isSublinear: isSublinear)
      for (column, weight) in zip(weights.columns, weights.weights) { table[row, column] = weight }
    }
    return table
  }
}
