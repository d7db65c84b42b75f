public import Numerics
import Tensors

/// Text with typing errors.
public struct NoisyText: Hashable, Sendable {
  public let text: String
  /// How many errors were made.
  public let errorCount: Int

  /// Makes exactly ⌊r·n + ½⌋ errors in the n letters of a text: a letter is dropped, doubled,
  /// replaced by one of a to z, or exchanged with the character behind it, each with 1/4.
  ///
  /// Only letters a to z are hit, each at most once; their case is kept.
  public init(_ text: String, rate: Double, using generator: SeededGenerator) {
    require(rate >= 0 && rate <= 1, "NoisyText: a rate of \(rate)")
    var characters = Array(text).map { String($0) }
    let letters = characters.indices.filter { NoisyText.isLetter(characters[$0]) }
    var draws = generator.stream("text noise")
    errorCount = Int((rate * Double(letters.count)).rounded())
    for place in draws.sample(errorCount, of: letters.count).sorted() {
      let index = letters[place]
      switch draws.integer(below: 4) {
      case 0: characters[index] = ""
      case 1: characters[index] += characters[index]
      case 2:
        // Of the 25 other letters.
        let old = Int(characters[index].lowercased().utf8.first ?? 0) - 97
        let new = (old + 1 + draws.integer(below: 25)) % 26
        let letter = String(UnicodeScalar(UInt8(97 + new)))
        characters[index] =
          characters[index] == characters[index].lowercased() ? letter : letter.uppercased()
      default:
        if index + 1 < characters.count { characters.swapAt(index, index + 1) }
      }
    }
    self.text = characters.joined()
  }

  private static func isLetter(_ character: String) -> Bool {
    guard let byte = character.lowercased().utf8.first, character.utf8.count == 1 else {
      return false
    }
    return (97...122).contains(byte)
  }
}
