/// Takes bytes in pieces and gives their SHA-256 digest (FIPS 180-4, section 6.2).
public struct DigestBuilder: Sendable {
  private var state = DigestState()
  private var pending: [UInt8] = []
  private var length: UInt64 = 0

  /// Starts with no bytes.
  public init() {
    pending.reserveCapacity(64)
  }

  /// Adds `bytes` after those already taken.
  public mutating func append(_ bytes: some Sequence<UInt8>) {
    let isTaken: Void? = bytes.withContiguousStorageIfAvailable {
      append(unsafe $0.span)
    }
    if isTaken == nil { append(Array(bytes).span) }
  }

  private mutating func append(_ bytes: Span<UInt8>) {
    length &+= UInt64(bytes.count)
    var offset = 0
    if !pending.isEmpty {
      while offset < bytes.count, pending.count < 64 {
        pending.append(bytes[offset])
        offset += 1
      }
      guard pending.count == 64 else { return }
      let block = pending
      compress(block.span, 0)
      pending.removeAll(keepingCapacity: true)
    }
    while bytes.count - offset >= 64 {
      compress(bytes, offset)
      offset += 64
    }
    while offset < bytes.count {
      pending.append(bytes[offset])
      offset += 1
    }
  }

  /// Adds a field with its length before it, so that neighbouring fields can't run together.
  public mutating func append(field: String) {
    let bytes = Array(field.utf8)
    append((0..<8).map { UInt8(truncatingIfNeeded: UInt64(bytes.count) >> (8 * UInt64($0))) })
    append(bytes)
  }

  /// The digest of all bytes taken so far; the builder itself can go on.
  public func finished() -> Digest {
    var copy = self
    let bits = copy.length &* 8
    copy.append([0x80])
    copy.append([UInt8](repeating: 0, count: (120 - copy.pending.count) % 64))
    copy.append((0..<8).map { UInt8(truncatingIfNeeded: bits >> (56 - 8 * UInt64($0))) })
    return Digest(words: copy.state.all.span)
  }

  /// Takes the 64 bytes from `start` on.
  private mutating func compress(_ bytes: Span<UInt8>, _ start: Int) {
    // The last 16 words of the message's schedule, in a ring.
    var schedule = InlineArray<16, UInt32>(repeating: 0)
    for index in 0..<16 {
      let word = start + 4 * index
      schedule[index] =
        UInt32(bytes[word]) << 24 | UInt32(bytes[word + 1]) << 16
        | UInt32(bytes[word + 2]) << 8 | UInt32(bytes[word + 3])
    }
    let constants = roundConstants.span
    var words = state
    for index in 0..<64 {
      let place = index & 15
      if index >= 16 {
        let (early, late) = (schedule[(place + 1) & 15], schedule[(place + 14) & 15])
        let first = rotated(early, 7) ^ rotated(early, 18) ^ (early >> 3)
        let second = rotated(late, 17) ^ rotated(late, 19) ^ (late >> 10)
        schedule[place] = schedule[place] &+ first &+ schedule[(place + 9) & 15] &+ second
      }
      words.turn(adding: constants[index] &+ schedule[place])
    }
    state.add(words)
  }

}

/// The eight words that each block changes.
private struct DigestState {
  var (a, b, c, d): (UInt32, UInt32, UInt32, UInt32) = (
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a
  )
  var (e, f, g, h): (UInt32, UInt32, UInt32, UInt32) = (
    0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19
  )

  var all: [UInt32] { [a, b, c, d, e, f, g, h] }

  @inline(__always)
  mutating func turn(adding word: UInt32) {
    let sum1 = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)
    let choice = (e & f) ^ (~e & g)
    let first = h &+ sum1 &+ choice &+ word
    let sum0 = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)
    let majority = (a & b) ^ (a & c) ^ (b & c)
    (h, g, f, e, d, c, b, a) = (g, f, e, d &+ first, c, b, a, first &+ sum0 &+ majority)
  }

  mutating func add(_ other: DigestState) {
    (a, b, c, d) = (a &+ other.a, b &+ other.b, c &+ other.c, d &+ other.d)
    (e, f, g, h) = (e &+ other.e, f &+ other.f, g &+ other.g, h &+ other.h)
  }
}

@inline(__always)
private func rotated(_ word: UInt32, _ count: UInt32) -> UInt32 {
  (word &>> count) | (word &<< (32 &- count))
}

private let roundConstants: [UInt32] = [
  0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4,
  0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe,
  0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f,
  0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da, 0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7,
  0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc,
  0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
  0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070, 0x19a4_c116,
  0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
  0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7,
  0xc671_78f2,
]
