/// A set of the numbers 0..<limit, one bit for each.
public struct BitSet: Hashable, Sendable {
  public let limit: Int
  private var words: [UInt64]

  /// The empty set.
  public init(limit: Int) {
    require(limit >= 0, "BitSet: the limit \(limit)")
    self.limit = limit
    words = Array(repeating: 0, count: (limit + 63) / 64)
  }

  public init(_ members: some Sequence<Int>, limit: Int) {
    self.init(limit: limit)
    for member in members { insert(member) }
  }

  public mutating func insert(_ member: Int) {
    check(member)
    words[member >> 6] |= 1 << (member & 63)
  }

  public mutating func remove(_ member: Int) {
    check(member)
    words[member >> 6] &= ~(1 << (member & 63))
  }

  public func contains(_ member: Int) -> Bool {
    check(member)
    return words[member >> 6] >> (member & 63) & 1 == 1
  }

  public var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  /// The members in ascending order.
  public var members: [Int] {
    words.enumerated().flatMap { place, word in
      (0..<64).lazy.filter { word >> $0 & 1 == 1 }.map { place * 64 + $0 }
    }
  }

  public func union(_ other: BitSet) -> BitSet { combined(other, |) }

  public func intersection(_ other: BitSet) -> BitSet { combined(other, &) }

  public func subtracting(_ other: BitSet) -> BitSet { combined(other) { $0 & ~$1 } }

  /// How many members both have, without making their intersection.
  public func commonCount(_ other: BitSet) -> Int {
    checkLimit(other)
    return zip(words, other.words).reduce(0) { $0 + ($1.0 & $1.1).nonzeroBitCount }
  }

  private func combined(_ other: BitSet, _ join: (UInt64, UInt64) -> UInt64) -> BitSet {
    checkLimit(other)
    var result = BitSet(limit: limit)
    result.words = zip(words, other.words).map(join)
    return result
  }

  private func check(_ member: Int) {
    require(member >= 0 && member < limit, "BitSet: \(member) in a set of 0..<\(limit)")
  }

  private func checkLimit(_ other: BitSet) {
    require(limit == other.limit, "BitSet: the limits \(limit) and \(other.limit) differ")
  }
}
