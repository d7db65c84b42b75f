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

  /// True with the given probability; traps when it is not in 0...1.
  public mutating func bernoulli(_ probability: Double) -> Bool {
    guard probability >= 0, probability <= 1 else {
      fatalError("a probability lies in 0...1, not at \(probability)")
    }
    return uniformDouble() < probability
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

  /// A draw from the standard normal distribution, by the polar method.
  ///
  /// Marsaglia and Bray, *A Convenient Method for Generating Normal Variables*, SIAM Review 6 (1964);
  /// one of the two numbers of a pair is dropped, so that a draw keeps no state.
  public mutating func normal() -> Float { Float(normalDouble()) }

  /// The same draw as `normal()`, not rounded to `Float`.
  public mutating func normalDouble() -> Double {
    while true {
      let x = 2 * uniformDouble() - 1
      let y = 2 * uniformDouble() - 1
      let square = x * x + y * y
      if square > 0, square < 1 {
        return x * (-2 * Elementary.log(square) / square).squareRoot()
      }
    }
  }
}
