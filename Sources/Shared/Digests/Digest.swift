/// A SHA-256 digest: how files, cells, experiments and runs are recognised.
public struct Digest: Hashable, Sendable, Codable, CustomStringConvertible {
  /// 64 lower-case hexadecimal digits.
  public let description: String

  /// Digests `bytes` as FIPS 180-4 says.
  public init(of bytes: some Sequence<UInt8>) {
    var hasher = DigestBuilder()
    hasher.append(bytes)
    self = hasher.finished()
  }

  /// Digests the UTF-8 bytes of `text`.
  public init(of text: String) {
    self.init(of: text.utf8)
  }

  init(words: Span<UInt32>) {
    let digits = Array("0123456789abcdef")
    var text = ""
    text.reserveCapacity(64)
    for index in words.indices {
      let word = words[index]
      for shift in stride(from: 28, through: 0, by: -4) {
        text.append(digits[Int((word >> UInt32(shift)) & 0xF)])
      }
    }
    description = text
  }

  /// Reads the digest as its 64 digits, so that records stay readable.
  public init(from decoder: any Decoder) throws {
    description = try decoder.singleValueContainer().decode(String.self)
  }

  /// Writes the 64 digits.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
