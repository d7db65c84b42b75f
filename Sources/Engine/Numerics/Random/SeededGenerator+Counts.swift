extension SeededGenerator {
  /// How many events of a given mean number happen; traps when the rate is negative or above 2³¹.
  ///
  /// Exact at every rate: inversion below 10, above it the transformed rejection of Hörmann, *The
  /// Transformed Rejection Method for Generating Poisson Random Variables*, 1993, Algorithm PTRS.
  public mutating func poisson(_ rate: Double) -> Int {
    guard rate >= 0, rate <= 0x1p31 else {
      fatalError("the rate of a Poisson distribution lies in 0...2^31, not at \(rate)")
    }
    guard rate >= 10 else { return poissonByInversion(rate) }
    let logRate = Elementary.log(rate)
    let b = 0.931 + 2.53 * Elementary.sqrt(rate)
    let a = -0.059 + 0.02483 * b
    let inverseAlpha = 1.1239 + 1.1328 / (b - 3.4)
    let hat = Hat(a: a, b: b, centre: rate + 0.43, squeeze: 0.9277 - 3.6224 / (b - 2))
    return transformedRejection(hat, atMost: .max) { k, scale in
      (
        inverseAlpha * scale,
        Double(k) * logRate - rate - Elementary.logFactorial(k)
      )
    }
  }

  /// How many of `trials` succeed; traps for negative trials and a probability outside of 0...1.
  ///
  /// Exact: inversion for a mean below 10, above it the transformed rejection of Hörmann, *The
  /// Generation of Binomial Random Variates*, 1993, Algorithm BTRS.
  public mutating func binomial(_ trials: Int, _ probability: Double) -> Int {
    guard trials >= 0, trials <= 1 << 31, probability >= 0, probability <= 1 else {
      fatalError("no binomial distribution of \(trials) trials with probability \(probability)")
    }
    if probability > 0.5 { return trials - binomial(trials, 1 - probability) }
    let mean = Double(trials) * probability
    guard mean >= 10 else { return binomialByInversion(trials, probability) }
    let deviation = Elementary.sqrt(mean * (1 - probability))
    let b = 1.15 + 2.53 * deviation
    let a = -0.0873 + 0.0248 * b + 0.01 * probability
    let alpha = (2.83 + 5.1 / b) * deviation
    let mode = Int((Double(trials + 1) * probability).rounded(.down))
    let logOdds = Elementary.log(probability / (1 - probability))
    let atMode = Elementary.logFactorial(mode) + Elementary.logFactorial(trials - mode)
    let hat = Hat(a: a, b: b, centre: mean + 0.5, squeeze: 0.92 - 4.2 / b)
    return transformedRejection(hat, atMost: trials) { k, scale in
      let ways = Elementary.logFactorial(k) + Elementary.logFactorial(trials - k)
      return (alpha * scale, atMode - ways + Double(k - mode) * logOdds)
    }
  }

  /// The curve above the probabilities that both transformed rejections draw from.
  private struct Hat {
    let a: Double
    let b: Double
    let centre: Double
    let squeeze: Double
  }

  /// Draws from under the hat until a draw lies under the distribution; `logDensity` gives the factor
  /// of the uniform height, and the logarithm of the probability that it is compared with.
  private mutating func transformedRejection(
    _ hat: Hat, atMost greatest: Int,
    _ logDensity: (_ k: Int, _ scale: Double) -> (factor: Double, logarithm: Double)
  ) -> Int {
    while true {
      let u = 0.5 - uniformDouble()
      let height = 1 - uniformDouble()
      let edge = 0.5 - abs(u)
      guard edge > 0 else { continue }
      let place = ((2 * hat.a / edge + hat.b) * u + hat.centre).rounded(.down)
      guard place >= 0, place < 0x1p62, place <= Double(greatest) else { continue }
      let k = Int(place)
      if edge >= 0.07, height <= hat.squeeze { return k }
      let (factor, logarithm) = logDensity(k, 1 / (hat.a / (edge * edge) + hat.b))
      if Elementary.log(height * factor) <= logarithm { return k }
    }
  }

  private mutating func poissonByInversion(_ rate: Double) -> Int {
    var (rest, count, probability) = (uniformDouble(), 0, Elementary.exp(-rate))
    while rest >= probability, probability > 0 {
      rest -= probability
      count += 1
      probability *= rate / Double(count)
    }
    return count
  }

  private mutating func binomialByInversion(_ trials: Int, _ probability: Double) -> Int {
    let odds = probability / (1 - probability)
    var (rest, count) = (uniformDouble(), 0)
    var chance = Elementary.exp(Double(trials) * Elementary.log1p(-probability))
    while rest >= chance, count < trials, chance > 0 {
      rest -= chance
      count += 1
      chance *= odds * Double(trials - count + 1) / Double(count)
    }
    return count
  }
}
