/// Numbers at which an axis is marked.
enum NiceTicks {
  /// A step of 1, 2 or 5 times a power of ten.
  struct Step: Hashable {
    var factor: Int
    var exponent: Int

    var size: Double { multiple(1) }

    /// The double nearest to the decimal number, so that 3 × 0.1 is 0.3.
    func multiple(_ count: Double) -> Double {
      exponent >= 0
        ? count * Double(factor) * powerOfTen(exponent)
        : count * Double(factor) / powerOfTen(-exponent)
    }
  }

  /// The smallest nice step that divides the span into at most `count` parts.
  static func step(_ low: Double, _ high: Double, count: Int) -> Step {
    let raw = (high / Double(max(1, count)) - low / Double(max(1, count)))
    guard raw.isFinite, raw > 0 else { return Step(factor: 1, exponent: 0) }
    var exponent = decade(of: raw)
    for _ in 0..<2 {
      for factor in [1, 2, 5] {
        let step = Step(factor: factor, exponent: exponent)
        if step.size >= raw * (1 - 1e-9) { return step }
      }
      exponent += 1
    }
    return Step(factor: 1, exponent: exponent)
  }

  /// The largest e with 10ᵉ ≤ value, for a positive finite value.
  static func decade(of value: Double) -> Int {
    var exponent = Int((Double(value.exponent) * 0.30102999566398120).rounded(.down))
    while powerOfTen(exponent) > value && exponent > -324 { exponent -= 1 }
    while powerOfTen(exponent + 1) <= value { exponent += 1 }
    return exponent
  }

  /// The multiples of a step within the domain.
  static func linear(_ domain: ClosedRange<Double>, step: Step) -> [Double] {
    let size = step.size
    guard size > 0 else { return [] }
    let first = (domain.lowerBound / size - 1e-6).rounded(.up)
    let last = (domain.upperBound / size + 1e-6).rounded(.down)
    guard first.isFinite, last.isFinite, last - first < 1000, last >= first else { return [] }
    return (0...Int(last - first)).map { step.multiple(first + Double($0)) + 0 }
  }

  /// The domain grown to multiples of the step.
  static func rounded(_ domain: ClosedRange<Double>, to step: Step) -> ClosedRange<Double> {
    let size = step.size
    guard size > 0 else { return domain }
    let low = step.multiple((domain.lowerBound / size + 1e-6).rounded(.down))
    let high = step.multiple((domain.upperBound / size - 1e-6).rounded(.up))
    guard low.isFinite, high.isFinite, low < high else { return domain }
    return min(low, domain.lowerBound)...max(high, domain.upperBound)
  }

  /// Candidate ticks of a log axis, the densest list first: 1, 2 and 5 times, 1 and 3 times, or only
  /// powers of ten, then every second, third, … power.
  static func log(_ domain: ClosedRange<Double>) -> [[Double]] {
    let (low, high) = (decade(of: domain.lowerBound), decade(of: domain.upperBound))
    let plans: [(factors: [Double], stride: Int)] =
      [([1, 2, 5], 1), ([1, 3], 1)] + (1...max(1, high - low)).map { ([1], $0) }
    let lists = plans.map { plan in
      stride(from: low, through: high, by: plan.stride).flatMap { exponent in
        plan.factors.map { exponent >= 0 ? $0 * powerOfTen(exponent) : $0 / powerOfTen(-exponent) }
      }.filter { $0 >= domain.lowerBound * 0.999999 && $0 <= domain.upperBound * 1.000001 }
    }
    let linear = linear(domain, step: step(domain.lowerBound, domain.upperBound, count: 5))
    return lists.contains { $0.count >= 2 } ? lists.filter { $0.count >= 2 } : [linear]
  }

  /// Ticks of an axis that is logarithmic on both sides of 0: 0, then powers of ten, the larger first.
  static func symmetric(_ domain: ClosedRange<Double>) -> [Double] {
    let most = max(domain.lowerBound.magnitude, domain.upperBound.magnitude)
    guard most >= 2 else { return linear(domain, step: step(-most, most, count: 6)) }
    let powers = (0...decade(of: most)).reversed().map { powerOfTen($0) }
    return ([0] + powers.flatMap { [$0, -$0] }).filter { domain.contains($0) }
  }

  /// The domain grown to 1, 2 or 5 times powers of ten.
  static func rounded(logarithmic domain: ClosedRange<Double>) -> ClosedRange<Double> {
    func candidates(_ value: Double) -> [Double] {
      let exponent = decade(of: value)
      return [1.0, 2, 5, 10].map {
        exponent >= 0 ? $0 * powerOfTen(exponent) : $0 / powerOfTen(-exponent)
      }
    }
    let low = candidates(domain.lowerBound).last { $0 <= domain.lowerBound * 1.000001 }
    let high = candidates(domain.upperBound).first { $0 >= domain.upperBound * 0.999999 }
    guard let low, let high, low > 0, high.isFinite, low < high else { return domain }
    return min(low, domain.lowerBound)...max(high, domain.upperBound)
  }

  /// Shares in the order in which they deserve a label.
  static let shares: [Double] = [
    0.5, 0.9, 0.99, 0.1, 0.01, 0.999, 0.001, 0.95, 0.8, 0.98, 0.05, 0.2, 0.02, 0.7, 0.3, 0.995,
    0.005,
    0.9999, 0.0001, 0.998, 0.002, 0.6, 0.4, 0.9995, 0.9998, 0.85, 0.97, 0.0005, 0.99999, 0.00001,
  ]
}
