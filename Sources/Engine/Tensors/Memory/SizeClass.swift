/// A size of buffers that the pool keeps together: four steps to each power of two, so that at most
/// a fifth of a large buffer is unused.
struct SizeClass {
  static let count = 256

  let index: Int
  let byteCount: Int

  init(holding scalars: Int) {
    let lines = max(1, (scalars + 15) / 16)  // of 64 bytes
    guard lines > 4 else {
      index = lines - 1
      byteCount = lines * 64
      return
    }
    let exponent = Int.bitWidth - 1 - (lines - 1).leadingZeroBitCount  // 2^exponent < lines
    let shift = exponent - 2
    let steps = ((lines - 1) >> shift) + 1  // 5...8
    index = 4 + (exponent - 2) * 4 + (steps - 5)
    byteCount = (steps << shift) * 64
  }
}
