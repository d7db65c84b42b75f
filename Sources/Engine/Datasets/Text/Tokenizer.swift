/// Turns text into whole numbers and back.
public protocol Tokenizer: Sendable {
  /// How many different tokens there are: tokens are 0..<vocabularySize.
  var vocabularySize: Int { get }
  func encode(_ text: String) -> [Int]
  /// Traps for a token out of range.
  func decode(_ tokens: [Int]) -> String
}
