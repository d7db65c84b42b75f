import Tensors

/// A token for each byte of UTF-8.
public struct ByteTokenizer: Tokenizer, Hashable, Codable {
  public init() {}

  public var vocabularySize: Int { 256 }

  public func encode(_ text: String) -> [Int] { text.utf8.map { Int($0) } }

  /// Bytes that are no UTF-8 become the replacement character.
  public func decode(_ tokens: [Int]) -> String {
    String(
      decoding: tokens.map { token in
        require((0..<256).contains(token), "decode: token \(token) of 256")
        return UInt8(token)
      }, as: UTF8.self)
  }
}
