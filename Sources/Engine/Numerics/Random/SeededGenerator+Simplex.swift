extension SeededGenerator {
  /// The standard Gumbel distribution: -log(-log u).
  public mutating func gumbel() -> Double {
    // The middles of 2⁵² steps: neither 0 nor 1.
    let u = (Double(next() >> 12) + 0.5) * 0x1p-52
    return -Elementary.log(-Elementary.log(u))
  }

  /// The exponential distribution of mean 1.
  public mutating func exponential() -> Double {
    -Elementary.log(1 - uniformDouble())
  }

  /// Shares that sum to 1, by gamma draws; traps when there are none or a concentration is not
  /// positive.
  ///
  /// Tiny concentrations are drawn by the logarithm, Γ(α) ~ Γ(α + 1)·u^(1/α), so that no draw is lost
  /// to underflow.
  public mutating func dirichlet(_ concentrations: [Double]) -> [Double] {
    guard !concentrations.isEmpty else { fatalError("a Dirichlet distribution over nothing") }
    let logarithms = concentrations.map { logGammaDraw(shape: $0) }
    let greatest = logarithms.max() ?? 0
    let weights = logarithms.map { Elementary.exp($0 - greatest) }
    let sum = weights.reduce(0, +)
    return weights.map { $0 / sum }
  }

  private mutating func logGammaDraw(shape: Double) -> Double {
    guard shape > 0, shape < .infinity else {
      fatalError("a Dirichlet distribution has positive concentrations, not \(shape)")
    }
    guard shape < 1 else { return Elementary.log(gamma(shape: shape)) }
    let logUniform = Elementary.log(1 - uniformDouble())
    return Elementary.log(gamma(shape: shape + 1)) + logUniform / shape
  }
}
