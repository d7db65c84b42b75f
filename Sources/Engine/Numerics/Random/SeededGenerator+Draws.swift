extension SeededGenerator {
  /// A uniform draw from [0, 1), a multiple of 2⁻²⁴.
  public mutating func uniform() -> Float {
    Float(next() >> 40) * 0x1p-24
  }

  /// A uniform draw from [0, 1), a multiple of 2⁻⁵³.
  public mutating func uniformDouble() -> Double {
    Double(next() >> 11) * 0x1p-53
  }

  /// A uniform draw from the range.
  public mutating func uniform(in range: Range<Float>) -> Float {
    let draw = range.lowerBound + (range.upperBound - range.lowerBound) * uniform()
    return draw < range.upperBound ? draw : range.upperBound.nextDown
  }

  /// A uniform draw from 0..<bound, without bias; traps for a bound below 1.
  public mutating func integer(below bound: Int) -> Int {
    guard bound > 0 else { fatalError("integer(below:) needs a bound of at least 1, got \(bound)") }
    // Lemire's method: the high half of the product, unless the low half falls in the uneven rest.
    let width = UInt64(bound)
    var product = next().multipliedFullWidth(by: width)
    if product.low < width {
      let rest = (0 &- width) % width
      while product.low < rest { product = next().multipliedFullWidth(by: width) }
    }
    return Int(product.high)
  }

  /// The numbers 0..<count in random order (Fisher and Yates).
  public mutating func permutation(of count: Int) -> [Int] {
    var order = Array(0..<count)
    for index in stride(from: count - 1, to: 0, by: -1) {
      order.swapAt(index, integer(below: index + 1))
    }
    return order
  }

  /// `count` different numbers of 0..<total in random order; traps when there are not so many.
  public mutating func sample(_ count: Int, of total: Int) -> [Int] {
    guard (0...max(0, total)).contains(count) else {
      fatalError("cannot draw \(count) different numbers of \(total)")
    }
    var order = Array(0..<total)
    for index in 0..<count {
      order.swapAt(index, index + integer(below: total - index))
    }
    return Array(order.prefix(count))
  }

  /// A draw from the standard normal distribution, by the polar method.
  ///
  /// Marsaglia and Bray, *A Convenient Method for Generating Normal Variables*, SIAM Review 6 (1964);
  /// one of the two numbers of a pair is dropped, so that a draw keeps no state.
  public mutating func normal() -> Float {
    while true {
      let x = 2 * uniformDouble() - 1
      let y = 2 * uniformDouble() - 1
      let square = x * x + y * y
      if square > 0, square < 1 {
        return Float(x * (-2 * Elementary.log(square) / square).squareRoot())
      }
    }
  }
}
