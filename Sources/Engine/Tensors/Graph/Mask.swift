/// Which weights of a parameter take part: one bit for each.
public struct Mask: Hashable, Sendable {
  public let shape: Shape
  public let keptCount: Int
  private let words: [UInt64]

  /// Keeps the weights for which `keeps` is true, by their row-major position.
  public init(shape: Shape, keeping keeps: (Int) -> Bool) {
    var words = [UInt64](repeating: 0, count: (shape.count + 63) / 64)
    for index in 0..<shape.count where keeps(index) { words[index >> 6] |= 1 << (index & 63) }
    self.init(shape: shape, words: words)
  }

  /// Keeps every weight.
  public init(keepingAllOf shape: Shape) {
    self.init(shape: shape) { _ in true }
  }

  private init(shape: Shape, words: [UInt64]) {
    self.shape = shape
    self.words = words
    keptCount = words.reduce(0) { $0 + $1.nonzeroBitCount }
  }

  /// Whether the weight at a row-major position is kept.
  public subscript(index: Int) -> Bool {
    require(index >= 0 && index < shape.count, "mask: weight \(index) of the shape \(shape)")
    return words[index >> 6] >> (index & 63) & 1 == 1
  }

  /// The fraction of weights that are kept; 1 where there are none.
  public var density: Double {
    shape.count == 0 ? 1 : Double(keptCount) / Double(shape.count)
  }

  /// 1 where a weight is kept, 0 elsewhere.
  public var tensor: Tensor {
    var result = Tensor.zeros(shape)
    result.withMutableScalars { span in
      for index in 0..<shape.count where self[index] { span[index] = 1 }
    }
    return result
  }

  /// The row-major positions of the kept weights, ascending.
  public var keptIndices: [Int] {
    var indices: [Int] = []
    indices.reserveCapacity(keptCount)
    forEachKept { indices.append($0) }
    return indices
  }

  /// Calls `body` with the positions of the kept weights, ascending.
  func forEachKept(_ body: (Int) -> Void) {
    for (index, word) in words.enumerated() {
      var rest = word
      while rest != 0 {
        body(index << 6 + rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
  }

  /// Keeps what either keeps.
  public func union(_ other: Mask) -> Mask { combined(other, |) }

  /// Keeps what both keep.
  public func intersection(_ other: Mask) -> Mask { combined(other, &) }

  /// Keeps what this mask keeps and the other does not.
  public func subtracting(_ other: Mask) -> Mask { combined(other) { $0 & ~$1 } }

  private func combined(_ other: Mask, _ join: (UInt64, UInt64) -> UInt64) -> Mask {
    require(shape == other.shape, "mask: the shapes \(shape) and \(other.shape) differ")
    return Mask(shape: shape, words: zip(words, other.words).map(join))
  }
}
