/// The order in which a kernel visits up to three strided operands: extents, and the strides of each.
///
/// Axes of extent 1 are left out, and neighbours that every operand walks as one are merged, so that
/// most walks are of one or two axes. The numbers lie in place; a kernel gets their addresses.
struct StridedWalk {
  private(set) var rank = 0
  private(set) var isEmpty = false
  private var values: InlineArray<32, Int>  // eight extents, then eight strides of a, of b, of c

  init() {
    values = InlineArray(repeating: 0)
    values[0] = 1  // a walk over one scalar has one axis
  }

  /// Appends an axis inside of those before.
  mutating func append(_ extent: Int, _ a: Int, _ b: Int = 0, _ c: Int = 0) {
    if extent == 0 { isEmpty = true }
    guard extent != 1 else { return }
    let last = rank - 1
    if last >= 0 && values[8 + last] == a * extent && values[16 + last] == b * extent
      && values[24 + last] == c * extent
    {
      values[last] *= extent
    } else {
      rank += 1
    }
    let position = rank - 1
    if position != last { values[position] = extent }
    values[8 + position] = a
    values[16 + position] = b
    values[24 + position] = c
  }

  /// Extents and the three operands' strides, each as an address of eight integers.
  func withAddresses(
    _ body: (
      _ rank: Int32, _ extents: UnsafePointer<Int>, _ a: UnsafePointer<Int>,
      _ b: UnsafePointer<Int>, _ c: UnsafePointer<Int>
    ) -> Void
  ) {
    unsafe values.span.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      unsafe body(Int32(max(rank, 1)), base, base + 8, base + 16, base + 24)
    }
  }
}

extension StridedWalk {
  /// Visits operands that are repeated to fill `shape`, whose result is contiguous.
  init(over shape: Shape, _ a: Shape, _ b: Shape, _ c: Shape = []) {
    self.init()
    var (x, y, z) = (
      BroadcastStrides(a, shape), BroadcastStrides(b, shape), BroadcastStrides(c, shape)
    )
    for axis in 0..<shape.rank {
      append(shape[axis], x.next(axis), y.next(axis), z.next(axis))
    }
  }
}

/// The strides of a contiguous operand that is repeated to fill a larger shape, outermost first.
private struct BroadcastStrides {
  private let shape: Shape
  private let rank: Int
  private var remaining: Int

  init(_ shape: Shape, _ result: Shape) {
    self.shape = shape
    rank = result.rank
    remaining = max(shape.count, 1)
  }

  mutating func next(_ axis: Int) -> Int {
    let extent = shape.extent(axis, alignedTo: rank)
    if extent == 0 { return 0 }
    remaining /= extent
    return extent == 1 ? 0 : remaining
  }
}
