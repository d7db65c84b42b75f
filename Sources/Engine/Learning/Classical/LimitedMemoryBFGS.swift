import Tensors

/// Minimises a smooth function by quasi-Newton steps from the last few gradients.
///
/// Nocedal and Wright, *Numerical Optimization*, algorithms 7.4 and 7.5; steps satisfy the weak Wolfe
/// conditions (c₁ = 1e-4, c₂ = 0.9), found by bisection.
public struct LimitedMemoryBFGS: Hashable, Sendable, Codable {
  /// How many pairs of steps and gradient changes are kept.
  public var memory = 10
  public var iterations = 1_000
  /// The greatest magnitude in a gradient at which the search ends.
  public var tolerance = 1e-8

  public init() {}

  /// Where the search ended.
  public struct Minimum: Sendable {
    public let position: [Double]
    public let value: Double
    public let iterations: Int
    /// Whether the gradient is below the tolerance; else steps or the digits of Double ran out.
    public let isConverged: Bool
  }

  private struct Pair {
    let step: [Double]
    let change: [Double]
    let inverse: Double
  }

  /// Goes down from a start; the function returns its value and its gradient.
  public func minimum(
    from start: [Double], of function: ([Double]) -> (value: Double, gradient: [Double])
  ) -> Minimum {
    var (position, pairs) = (start, [Pair]())
    var (value, gradient) = function(position)
    for iteration in 0..<iterations {
      guard gradient.contains(where: { abs($0) > tolerance }) else {
        return Minimum(
          position: position, value: value, iterations: iteration, isConverged: true)
      }
      var direction = descent(along: gradient, pairs)
      if dot(direction, gradient) >= 0 {
        pairs = []
        direction = gradient.map { -$0 }
      }
      guard let next = wolfeStep(from: position, value, gradient, direction, function) else {
        return Minimum(
          position: position, value: value, iterations: iteration, isConverged: false)
      }
      let step = zip(next.position, position).map { $0 - $1 }
      let change = zip(next.gradient, gradient).map { $0 - $1 }
      let curvature = dot(step, change)
      if curvature > 0 {
        pairs.append(Pair(step: step, change: change, inverse: 1 / curvature))
        if pairs.count > memory { pairs.removeFirst() }
      }
      (position, value, gradient) = next
    }
    return Minimum(position: position, value: value, iterations: iterations, isConverged: false)
  }

  /// −H g by the two-loop recursion.
  private func descent(along gradient: [Double], _ pairs: [Pair]) -> [Double] {
    var q = gradient
    var weights: [Double] = []
    for pair in pairs.reversed() {
      let weight = pair.inverse * dot(pair.step, q)
      weights.append(weight)
      for index in q.indices { q[index] -= weight * pair.change[index] }
    }
    if let last = pairs.last {
      let scale = 1 / (last.inverse * dot(last.change, last.change))
      for index in q.indices { q[index] *= scale }
    }
    for (pair, weight) in zip(pairs, weights.reversed()) {
      let correction = weight - pair.inverse * dot(pair.change, q)
      for index in q.indices { q[index] += correction * pair.step[index] }
    }
    return q.map { -$0 }
  }

  private typealias Point = (position: [Double], value: Double, gradient: [Double])

  private func wolfeStep(
    from position: [Double], _ value: Double, _ gradient: [Double], _ direction: [Double],
    _ function: ([Double]) -> (value: Double, gradient: [Double])
  ) -> Point? {
    let slope = dot(direction, gradient)
    var (low, high, rate) = (0.0, Double.infinity, 1.0)
    for _ in 0..<60 {
      let trial = zip(position, direction).map { $0 + rate * $1 }
      let (found, slopes) = function(trial)
      if !(found <= value + 1e-4 * rate * slope) {
        high = rate
      } else if dot(slopes, direction) < 0.9 * slope {
        low = rate
      } else {
        return (trial, found, slopes)
      }
      rate = high.isFinite ? (low + high) / 2 : 2 * rate
    }
    return nil
  }
}
