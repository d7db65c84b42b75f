import Numerics

@testable import Datasets

/// Damages files in ways that readers meet: turned bits, extreme numbers, cuts, doubled parts.
struct Mutation {
  private var draws: SeededGenerator

  init(_ generator: SeededGenerator) { draws = generator }

  /// A copy with one to six changes; `others` lend parts.
  mutating func applied(to seed: [UInt8], others: [[UInt8]]) -> [UInt8] {
    var bytes = seed
    for _ in 0...draws.integer(below: 6) { change(&bytes, others) }
    // Long files only take time.
    return Array(bytes.prefix(1 << 16))
  }

  /// A damaged PNG file whose chunks' checksums fit their content again.
  static func withRightChecksums(_ png: [UInt8]) -> [UInt8] {
    var bytes = png
    var offset = 8
    while offset + 12 <= bytes.count {
      let length = bytes[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) }
      guard length <= bytes.count - offset - 12 else { break }
      let end = offset + 8 + length
      let sum = checksum(of: bytes, offset + 4..<end)
      for place in 0..<4 { bytes[end + place] = UInt8(truncatingIfNeeded: sum >> (24 - 8 * place)) }
      offset = end + 4
    }
    return bytes
  }

  private mutating func change(_ bytes: inout [UInt8], _ others: [[UInt8]]) {
    let place = bytes.isEmpty ? 0 : draws.integer(below: bytes.count)
    switch draws.integer(below: 8) {
    case 0 where !bytes.isEmpty: bytes[place] ^= 1 << UInt8(draws.integer(below: 8))
    case 1 where !bytes.isEmpty: bytes[place] = UInt8(draws.integer(below: 256))
    case 2: bytes = Array(bytes[..<place])
    case 3: bytes.removeSubrange(place..<min(bytes.count, place + 1 + draws.integer(below: 16)))
    case 4:
      let end = min(bytes.count, place + 1 + draws.integer(below: 64))
      bytes.insert(contentsOf: bytes[place..<end], at: place)
    case 5: write(extremes[draws.integer(below: extremes.count)], into: &bytes, at: place)
    case 6:
      let word = words[draws.integer(below: words.count)]
      bytes.insert(contentsOf: word.utf8, at: place)
    default:
      let other = others[draws.integer(below: others.count)]
      guard !other.isEmpty else { return }
      let start = draws.integer(below: other.count)
      let part = other[start..<min(other.count, start + 1 + draws.integer(below: 128))]
      bytes.insert(contentsOf: part, at: place)
    }
  }

  private func write(_ number: [UInt8], into bytes: inout [UInt8], at place: Int) {
    for (offset, byte) in number.enumerated() where place + offset < bytes.count {
      bytes[place + offset] = byte
    }
  }
}

/// Sizes, counts and offsets that lie.
private let extremes: [[UInt8]] = [
  [0xFF, 0xFF, 0xFF, 0xFF], [0x7F, 0xFF, 0xFF, 0xFF], [0x80, 0, 0, 0], [0, 0, 0, 0x80],
  [0xFF, 0xFF], [0, 0], [0, 0, 0, 0], [0x7F, 0xFF], [0, 0x80, 0, 0, 0, 0, 0, 0],
  [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF], [0, 0, 0x80, 0x7F], [0, 0, 0xC0, 0x7F],
]

private let words = [
  "\"", "'", ",", "\n", "\r", "\r\n", "{", "}", "[", "]", "(", ":", "1e999", "-0", "nan", "inf",
  "9223372036854775808", "-9223372036854775809", "99999999999999999999999", "\u{FEFF}", "\\u",
  "\\", "\0", "1:1", "@data\n", "@attribute a numeric\n", "0.1e-320", "é",
]
