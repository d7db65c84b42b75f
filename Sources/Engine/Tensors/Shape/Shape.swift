/// The extents of a tensor's axes, outermost first; `[]` is a scalar's.
///
/// At most eight axes, each of less than 2³¹ elements, kept in place: a shape costs no allocation.
public struct Shape: Sendable {
  static let greatestRank = 8

  public let rank: Int
  /// The number of scalars: the product of the extents, 1 for a scalar's shape.
  public let count: Int
  private let storage: InlineArray<8, Int32>  // 1 beyond the rank

  /// Traps on more than eight axes and on negative extents.
  public init(_ extents: [Int]) {
    self.init(rank: extents.count) { extents[$0] }
  }

  init(rank: Int, _ extent: (Int) -> Int) {
    require(
      rank <= Self.greatestRank, "a shape of \(rank) axes; at most \(Self.greatestRank) can be had")
    var storage = InlineArray<8, Int32>(repeating: 1)
    var count = 1
    for axis in 0..<rank {
      let extent = extent(axis)
      require(
        extent >= 0 && extent <= Int(Int32.max),
        "a shape whose axis \(axis) has the extent \(extent)")
      storage[axis] = Int32(truncatingIfNeeded: extent)
      count *= extent
    }
    self.rank = rank
    self.count = count
    self.storage = storage
  }

  public var extents: [Int] {
    (0..<rank).map { Int(storage[$0]) }
  }

  /// The extent of an axis; negative axes count from the end.
  public subscript(axis: Int) -> Int {
    let position = axis < 0 ? axis + rank : axis
    require(position >= 0 && position < rank, "axis \(axis) of the shape \(self)")
    return Int(storage[position])
  }

  /// Replaces the extent of one axis.
  func with(_ extent: Int, at axis: Int) -> Shape {
    Shape(rank: rank) { $0 == axis ? extent : self[$0] }
  }

  /// The axis as a number from 0, or a trap that names the operation.
  func position(of axis: Int, in operation: StaticString) -> Int {
    let position = axis < 0 ? axis + rank : axis
    require(position >= 0 && position < rank, "\(operation): axis \(axis) of the shape \(self)")
    return position
  }

  /// The product of some consecutive extents, 1 for none.
  func count(of axes: Range<Int>) -> Int {
    var product = 1
    for axis in axes { product *= Int(storage[axis]) }
    return product
  }
}

extension Shape: Hashable {
  public static func == (a: Shape, b: Shape) -> Bool {
    guard a.rank == b.rank && a.count == b.count else { return false }
    for axis in 0..<a.rank where a.storage[axis] != b.storage[axis] { return false }
    return true
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(rank)
    for axis in 0..<rank { hasher.combine(storage[axis]) }
  }
}

extension Shape: ExpressibleByArrayLiteral {
  public init(arrayLiteral extents: Int...) {
    self.init(extents)
  }
}

extension Shape: CustomStringConvertible {
  public var description: String { "\(extents)" }
}
