import Tensors

/// Names of features as columns of a table of fixed width, with a sign, by a hash instead of a
/// vocabulary.
///
/// Weinberger et al., ICML 2009, arXiv:0902.2206, section 2. The column is MurmurHash3 (32 bits) of the
/// name's UTF-8 modulo the width, the sign that of the hash as a signed number.
public struct HashedFeatures: Hashable, Sendable, Codable {
  public let width: Int
  public let seed: UInt32

  public init(width: Int, seed: UInt32 = 0) {
    require(width > 0, "HashedFeatures: the width must be positive, not \(width)")
    self.width = width
    self.seed = seed
  }

  /// The column of a name and the sign of its value.
  public func place(of name: String) -> (column: Int, sign: Float) {
    let hash = Int32(bitPattern: murmurHash3(Array(name.utf8), seed: seed))
    return (Int(hash.magnitude) % width, hash < 0 ? -1 : 1)
  }

  /// A sparse row, by ascending column: names' signed values, those of one column added up.
  public func row(_ features: [(name: String, value: Float)]) -> [(column: Int, value: Float)] {
    var sums: [Int: Float] = [:]
    for feature in features {
      let (column, sign) = place(of: feature.name)
      sums[column, default: 0] += sign * feature.value
    }
    return sums.sorted { $0.key < $1.key }.map { (column: $0.key, value: $0.value) }
  }
}

/// MurmurHash3 in its form of 32 bits (Austin Appleby, public domain algorithm).
public func murmurHash3(_ bytes: [UInt8], seed: UInt32 = 0) -> UInt32 {
  func rotated(_ x: UInt32, _ count: UInt32) -> UInt32 { x << count | x >> (32 - count) }
  func mixed(_ k: UInt32) -> UInt32 { rotated(k &* 0xcc9e_2d51, 15) &* 0x1b87_3593 }
  func word(_ part: ArraySlice<UInt8>) -> UInt32 {
    part.reversed().reduce(0) { $0 << 8 | UInt32($1) }
  }
  var hash = seed
  let whole = bytes.count / 4 * 4
  for start in stride(from: 0, to: whole, by: 4) {
    hash = rotated(hash ^ mixed(word(bytes[start..<start + 4])), 13) &* 5 &+ 0xe654_6b64
  }
  if whole < bytes.count { hash ^= mixed(word(bytes[whole...])) }
  hash ^= UInt32(truncatingIfNeeded: bytes.count)
  hash = (hash ^ hash >> 16) &* 0x85eb_ca6b
  hash = (hash ^ hash >> 13) &* 0xc2b2_ae35
  return hash ^ hash >> 16
}
