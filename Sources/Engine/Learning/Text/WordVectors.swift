public import Numerics
public import Tensors

/// Vectors of words from how often they stand near each other: positive pointwise mutual information,
/// factorised.
///
/// max(0, log(n_wc · n / (n_w n_c))), then U Σ^½ of its truncated SVD; Levy, Goldberg and Dagan, TACL 3
/// (2015), equations 2 and 6.
public struct WordVectors: Sendable {
  /// `[words, features]`.
  public let vectors: Tensor

  /// Texts are lists of words below `words`; `window` words on both sides are near, nil for the whole
  /// text.
  public init(
    of texts: [[Int]], words: Int, features: Int, window: Int? = nil,
    using generator: inout SeededGenerator
  ) {
    let table = positiveMutualInformation(
      cooccurrences(in: texts, words: words, window: window))
    let factors = table.truncatedSingularFactors(rank: features, using: &generator)
    vectors = factors.left * factors.values.squareRoot()
  }

  /// The mean of a text's vectors, `[features]`, weighted if weights are given; 0 for an empty text.
  public func mean(of text: [Int], weights: [Float]? = nil) -> Tensor {
    require(
      weights?.count ?? text.count == text.count,
      "WordVectors: \(weights?.count ?? 0) weights for \(text.count) words")
    guard !text.isEmpty else { return .zeros([vectors.shape[1]]) }
    let weights = weights ?? Array(repeating: 1, count: text.count)
    let sum = (vectors.rows(text) * Tensor(weights, shape: [text.count, 1])).sum(axes: [0])
    return sum / max(weights.reduce(0, +), .leastNormalMagnitude)
  }
}

/// How often each pair of words stands within a window, `[words, words]`, symmetric.
public func cooccurrences(in texts: [[Int]], words: Int, window: Int? = nil) -> Tensor {
  require(words > 0 && window ?? 1 > 0, "cooccurrences: \(words) words, window \(window ?? 0)")
  var counts = [Float](repeating: 0, count: words * words)
  for text in texts {
    for (place, word) in text.enumerated() {
      require((0..<words).contains(word), "cooccurrences: word \(word) of \(words)")
      let last = window.map { min(text.count - 1, place + $0) } ?? text.count - 1
      guard place < last else { continue }
      for other in text[place + 1...last] {
        require((0..<words).contains(other), "cooccurrences: word \(other) of \(words)")
        counts[word * words + other] += 1
        counts[other * words + word] += 1
      }
    }
  }
  return Tensor(counts, shape: [words, words])
}

/// max(0, log(n_ij n / (n_i n_j))) of a table of counts, 0 where a count is 0.
public func positiveMutualInformation(_ counts: Tensor) -> Tensor {
  require(counts.rank == 2, "positiveMutualInformation: \(counts.shape) is no table")
  let (rows, columns) = (counts.shape[0], counts.shape[1])
  let values = counts.scalars.map(Double.init)
  var (ofRows, ofColumns) = (
    [Double](repeating: 0, count: rows), [Double](repeating: 0, count: columns)
  )
  for (cell, value) in values.enumerated() {
    ofRows[cell / columns] += value
    ofColumns[cell % columns] += value
  }
  let total = ofRows.reduce(0, +)
  let information = values.enumerated().map { cell, value -> Float in
    guard value > 0 else { return 0 }
    let expected = ofRows[cell / columns] * ofColumns[cell % columns]
    return Float(max(0, Elementary.log(value * total / expected)))
  }
  return Tensor(information, shape: counts.shape)
}
