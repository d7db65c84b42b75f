/// The counter-based generator Philox4x32-10: ten rounds that turn a counter and a key into 128 bits.
///
/// Salmon, Moraes, Dror and Shaw, *Parallel Random Numbers: As Easy as 1, 2, 3*, SC 2011.
enum Philox {
  typealias Words = (UInt32, UInt32, UInt32, UInt32)

  static func block(counter: Words, key: (UInt32, UInt32)) -> Words {
    var (words, key) = (counter, key)
    for round in 0..<10 {
      if round > 0 { key = (key.0 &+ 0x9E37_79B9, key.1 &+ 0xBB67_AE85) }
      let first = UInt64(words.0) * 0xD251_1F53
      let second = UInt64(words.2) * 0xCD9E_8D57
      words = (
        UInt32(second >> 32) ^ words.1 ^ key.0, UInt32(truncatingIfNeeded: second),
        UInt32(first >> 32) ^ words.3 ^ key.1, UInt32(truncatingIfNeeded: first)
      )
    }
    return words
  }
}
