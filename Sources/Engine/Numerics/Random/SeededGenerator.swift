/// Random numbers that seed and position alone decide: the same on every machine.
///
/// A value of three numbers; copies go on independently from the same place. `stream(_:)` gives
/// generators for the parts of a computation, so that a draw more in one does not move the others.
public struct SeededGenerator: RandomNumberGenerator, Sendable, Codable {
  private let key: UInt64
  /// Tells this stream from the others of the same key.
  private let channel: UInt64
  /// How many 64-bit numbers have been drawn.
  private var position: UInt64 = 0
  /// The second number of the block whose first was drawn last; it follows from the others.
  private var pending: UInt64?

  private enum CodingKeys: CodingKey {
    case key, channel, position
  }

  /// Begins at the start of the main stream of `seed`.
  public init(seed: UInt64) {
    key = seed
    channel = 0
  }

  private init(key: UInt64, channel: UInt64) {
    self.key = key
    self.channel = channel
  }

  /// The next 64 random bits.
  public mutating func next() -> UInt64 {
    defer { position &+= 1 }
    if position & 1 == 1, let second = pending {
      pending = nil
      return second
    }
    let words = block(position >> 1, channel: channel)
    let second = UInt64(words.2) | UInt64(words.3) << 32
    guard position & 1 == 0 else { return second }
    pending = second
    return UInt64(words.0) | UInt64(words.1) << 32
  }

  /// An independent generator for the part of a computation that `name` names.
  ///
  /// It depends on this generator's seed and stream, not on how much has been drawn.
  public func stream(_ name: String) -> SeededGenerator {
    // FNV-1a over the name's UTF-8 bytes, then mixed through the generator itself.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return derived(from: hash, kind: 1)
  }

  /// An independent generator for the part with this number, such as a step or a sample.
  public func stream(_ index: Int) -> SeededGenerator {
    derived(from: UInt64(bitPattern: Int64(index)), kind: 2)
  }

  private func derived(from tag: UInt64, kind: UInt64) -> SeededGenerator {
    let words = block(tag, channel: ~channel &- kind)
    return SeededGenerator(
      key: key ^ (UInt64(words.0) | UInt64(words.1) << 32),
      channel: UInt64(words.2) | UInt64(words.3) << 32)
  }

  private func block(_ index: UInt64, channel: UInt64) -> Philox.Words {
    Philox.block(
      counter: (
        UInt32(truncatingIfNeeded: index), UInt32(index >> 32),
        UInt32(truncatingIfNeeded: channel), UInt32(channel >> 32)
      ),
      key: (UInt32(truncatingIfNeeded: key), UInt32(key >> 32)))
  }
}

extension SeededGenerator: Hashable {
  public static func == (left: SeededGenerator, right: SeededGenerator) -> Bool {
    left.key == right.key && left.channel == right.channel && left.position == right.position
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(key)
    hasher.combine(channel)
    hasher.combine(position)
  }
}
