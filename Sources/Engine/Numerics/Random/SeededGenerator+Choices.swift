extension SeededGenerator {
  /// A position, drawn in proportion to the weights; traps when one is negative or not finite, or all
  /// are 0.
  public mutating func categorical(_ weights: [Double]) -> Int {
    CumulativeWeights(weights).draw(&self)
  }

  /// A position, drawn in proportion to the exponentials of the logits (by the greatest of logit plus
  /// Gumbel noise).
  ///
  /// Traps when there are none, one is NaN or +∞, or all are -∞.
  public mutating func categorical(logits: [Double]) -> Int {
    var (best, position) = (-Double.infinity, -1)
    for (index, logit) in logits.enumerated() {
      guard logit < .infinity else { fatalError("categorical: the logit \(logit) at \(index)") }
      let score = logit + gumbel()
      if score > best { (best, position) = (score, index) }
    }
    guard position >= 0 else { fatalError("categorical: no position that can be drawn") }
    return position
  }

  /// `count` numbers of 0..<total, each drawn anew.
  public mutating func sampleWithReplacement(_ count: Int, of total: Int) -> [Int] {
    guard count >= 0, count == 0 || total > 0 else {
      fatalError("cannot draw \(count) numbers of \(total)")
    }
    return (0..<count).map { _ in integer(below: total) }
  }

  /// `count` positions, each drawn anew in proportion to the weights.
  public mutating func sampleWithReplacement(_ count: Int, weights: [Double]) -> [Int] {
    guard count >= 0 else { fatalError("cannot draw \(count) positions") }
    if count == 0 { return [] }
    let cumulative = CumulativeWeights(weights)
    return (0..<count).map { _ in cumulative.draw(&self) }
  }

  /// `count` different positions, drawn one after the other in proportion to the weights of those that
  /// are left; traps when fewer have a positive weight.
  ///
  /// Efraimidis and Spirakis, *Weighted Random Sampling with a Reservoir*, 2006: the least of
  /// exponential draws divided by the weights.
  public mutating func sample(_ count: Int, weights: [Double]) -> [Int] {
    var keys: [(key: Double, position: Int)] = []
    for (position, weight) in weights.enumerated() {
      guard weight >= 0, weight < .infinity else {
        fatalError("sample: the weight \(weight) at \(position)")
      }
      let arrival = -Elementary.log(1 - uniformDouble())
      if weight > 0 { keys.append((arrival / weight, position)) }
    }
    guard count >= 0, count <= keys.count else {
      fatalError("cannot draw \(count) different positions of \(keys.count) with a weight")
    }
    keys.sort { ($0.key, $0.position) < ($1.key, $1.position) }
    return keys.prefix(count).map(\.position)
  }
}

/// Running sums of weights, in which a draw is found by bisection.
private struct CumulativeWeights {
  private var sums: [Double] = []
  private var lastPositive = 0

  init(_ weights: [Double]) {
    var total = 0.0
    sums.reserveCapacity(weights.count)
    for (position, weight) in weights.enumerated() {
      guard weight >= 0, weight < .infinity else {
        fatalError("categorical: the weight \(weight) at \(position)")
      }
      if weight > 0 { lastPositive = position }
      total += weight
      sums.append(total)
    }
    guard total > 0, total < .infinity else { fatalError("categorical: weights of sum \(total)") }
  }

  func draw(_ generator: inout SeededGenerator) -> Int {
    let height = generator.uniformDouble() * (sums.last ?? 0)
    var (low, high) = (0, lastPositive)
    while low < high {
      let middle = (low + high) / 2
      if sums[middle] > height { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
