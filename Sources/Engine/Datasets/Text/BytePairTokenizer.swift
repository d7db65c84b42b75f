import Tensors

/// Byte pair encoding: the 256 bytes, and pairs of tokens merged in the order of their training.
///
/// Sennrich, Haddow and Birch, *Neural Machine Translation of Rare Words with Subword Units*,
/// ACL 2016, on bytes: every text can be encoded, and decoding gives it back. No token crosses
/// from one word to the next; a word holds the blanks before it.
public struct BytePairTokenizer: Tokenizer, Hashable, Codable {
  /// Two tokens that are merged into one.
  public struct Pair: Hashable, Sendable, Codable, Comparable {
    public let first: Int
    public let second: Int

    public static func < (left: Pair, right: Pair) -> Bool {
      (left.first, left.second) < (right.first, right.second)
    }
  }

  /// The n-th merge makes the token 256 + n.
  public let merges: [Pair]
  private let ranks: [Pair: Int]
  private let bytes: [[UInt8]]

  /// Traps where a merge names a token that no earlier one made.
  public init(merges: [Pair]) {
    var bytes = (0...255).map { [UInt8($0)] }
    for pair in merges {
      require(
        bytes.indices.contains(pair.first) && bytes.indices.contains(pair.second),
        "BytePairTokenizer: the merge of \(pair.first) and \(pair.second) as \(bytes.count)")
      bytes.append(bytes[pair.first] + bytes[pair.second])
    }
    self.merges = merges
    self.bytes = bytes
    ranks = Dictionary(zip(merges, merges.indices)) { first, _ in first }
  }

  public var vocabularySize: Int { bytes.count }

  /// The bytes that a token stands for.
  public func bytes(of token: Int) -> [UInt8] {
    require(bytes.indices.contains(token), "bytes: token \(token) of \(bytes.count)")
    return bytes[token]
  }

  public func encode(_ text: String) -> [Int] {
    var known: [[UInt8]: [Int]] = [:]
    return words(of: Array(text.utf8)).flatMap { word in
      if let tokens = known[word] { return tokens }
      let tokens = encode(word: word)
      known[word] = tokens
      return tokens
    }
  }

  /// Bytes that are no UTF-8 become the replacement character.
  public func decode(_ tokens: [Int]) -> String {
    String(decoding: tokens.flatMap { bytes(of: $0) }, as: UTF8.self)
  }

  private func encode(word: [UInt8]) -> [Int] {
    var tokens = word.map { Int($0) }
    while tokens.count > 1 {
      let best = zip(tokens, tokens.dropFirst()).compactMap {
        ranks[Pair(first: $0, second: $1)]
      }.min()
      guard let best else { break }
      tokens.merge(merges[best], into: 256 + best)
    }
    return tokens
  }
}

extension [Int] {
  /// Replaces the pair, from the left, wherever it stands.
  mutating func merge(_ pair: BytePairTokenizer.Pair, into token: Int) {
    var merged: [Int] = []
    merged.reserveCapacity(count)
    var index = 0
    while index < count {
      if index + 1 < count, self[index] == pair.first, self[index + 1] == pair.second {
        merged.append(token)
        index += 2
      } else {
        merged.append(self[index])
        index += 1
      }
    }
    self = merged
  }
}

/// Cuts before the blanks that precede a word, so that the words joined give the text.
func words(of bytes: [UInt8]) -> [[UInt8]] {
  var words: [[UInt8]] = []
  var start = 0
  for index in bytes.indices.dropFirst() where isBlank(bytes[index]) && !isBlank(bytes[index - 1]) {
    words.append(Array(bytes[start..<index]))
    start = index
  }
  return bytes.isEmpty ? [] : words + [Array(bytes[start...])]
}

private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
