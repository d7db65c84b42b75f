extension SeededGenerator {
  /// The gamma distribution with scale 1; traps when the shape is not positive.
  ///
  /// Marsaglia and Tsang, *A Simple Method for Generating Gamma Variables*, 2000.
  public mutating func gamma(shape: Double) -> Double {
    guard shape > 0, shape < .infinity else {
      fatalError("the shape of a gamma distribution is positive, not \(shape)")
    }
    if shape < 1 {
      // Of shape + 1, times u^(1 / shape).
      let factor = Elementary.pow(1 - uniformDouble(), 1 / shape)
      return gamma(shape: shape + 1) * factor
    }
    let d = shape - 1 / 3.0
    let c = 1 / Elementary.sqrt(9 * d)
    while true {
      let x = normalDouble()
      let root = 1 + c * x
      guard root > 0 else { continue }
      let v = root * root * root
      let u = 1 - uniformDouble()
      if Elementary.log(u) < 0.5 * x * x + d - d * v + d * Elementary.log(v) { return d * v }
    }
  }

  /// The beta distribution, by two gamma draws; traps when a parameter is not positive.
  public mutating func beta(_ alpha: Double, _ beta: Double) -> Double {
    let first = gamma(shape: alpha)
    let second = gamma(shape: beta)
    // Tiny parameters may bring both draws to 0: the limit is a fair or weighted coin.
    guard first + second > 0 else { return bernoulli(alpha / (alpha + beta)) ? 1 : 0 }
    return first / (first + second)
  }
}
