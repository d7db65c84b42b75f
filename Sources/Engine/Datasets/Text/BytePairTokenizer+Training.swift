import Tensors

extension BytePairTokenizer {
  /// Merges the most frequent pair of tokens again and again, until there are `vocabularySize`
  /// tokens or no pair stands twice; ties go to the lower pair.
  ///
  /// Traps below 256 tokens.
  public init(training text: String, vocabularySize: Int) {
    require(vocabularySize >= 256, "BytePairTokenizer: \(vocabularySize) tokens, fewer than 256")
    var trainer = BytePairTrainer(text)
    var merges: [Pair] = []
    while merges.count < vocabularySize - 256, let pair = trainer.mostFrequent {
      trainer.merge(pair, into: 256 + merges.count)
      merges.append(pair)
    }
    self.init(merges: merges)
  }
}

/// Counts pairs over the text's different words, and changes the counts with each merge.
private struct BytePairTrainer {
  private var words: [[Int]] = []
  private var frequencies: [Int] = []
  private var counts: [BytePairTokenizer.Pair: Int] = [:]
  private var places: [BytePairTokenizer.Pair: Set<Int>] = [:]

  init(_ text: String) {
    var known: [[UInt8]: Int] = [:]
    for word in Datasets.words(of: Array(text.utf8)) { known[word, default: 0] += 1 }
    for (word, frequency) in known {
      words.append(word.map { Int($0) })
      frequencies.append(frequency)
      count(words.count - 1, sign: 1)
    }
  }

  var mostFrequent: BytePairTokenizer.Pair? {
    var best: (pair: BytePairTokenizer.Pair, count: Int)?
    for (pair, count) in counts where count >= 2 {
      guard let now = best else {
        best = (pair, count)
        continue
      }
      if count > now.count || (count == now.count && pair < now.pair) { best = (pair, count) }
    }
    return best?.pair
  }

  mutating func merge(_ pair: BytePairTokenizer.Pair, into token: Int) {
    for word in places[pair] ?? [] {
      count(word, sign: -1)
      words[word].merge(pair, into: token)
      count(word, sign: 1)
    }
  }

  private mutating func count(_ word: Int, sign: Int) {
    let tokens = words[word]
    for (first, second) in zip(tokens, tokens.dropFirst()) {
      let pair = BytePairTokenizer.Pair(first: first, second: second)
      counts[pair, default: 0] += sign * frequencies[word]
      if sign > 0 { places[pair, default: []].insert(word) } else { places[pair]?.remove(word) }
    }
  }
}
