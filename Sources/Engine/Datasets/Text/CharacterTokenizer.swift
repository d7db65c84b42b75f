import Tensors

/// A token for each Unicode scalar of a text, in the scalars' order; the last is for all others.
public struct CharacterTokenizer: Tokenizer, Hashable {
  /// The known scalars in ascending order.
  public let scalars: [Unicode.Scalar]
  private let tokens: [Unicode.Scalar: Int]

  /// Knows the scalars of `text`.
  public init(of text: String) {
    scalars = Set(text.unicodeScalars).sorted()
    tokens = Dictionary(uniqueKeysWithValues: zip(scalars, scalars.indices))
  }

  public var vocabularySize: Int { scalars.count + 1 }

  /// The token of every scalar that the text did not have.
  public var unknown: Int { scalars.count }

  public func encode(_ text: String) -> [Int] {
    text.unicodeScalars.map { tokens[$0] ?? unknown }
  }

  /// The unknown token becomes the replacement character.
  public func decode(_ tokens: [Int]) -> String {
    var text = String.UnicodeScalarView()
    for token in tokens {
      require((0...unknown).contains(token), "decode: token \(token) of \(vocabularySize)")
      text.append(token == unknown ? "\u{FFFD}" : scalars[token])
    }
    return String(text)
  }
}
