import Numerics
import Tensors

extension CurveFit {
  /// `y = a x^b + c` for x > 0: parameters a, b, c.
  ///
  /// Started from several exponents; the best end counts. `nil` where none descends.
  public static func powerLaw(_ points: [(x: Double, y: Double)]) -> CurveFit? {
    require(points.allSatisfy { $0.x > 0 }, "a power law needs x > 0")
    return best(
      [-2, -1, -0.5, -0.2, 0.2, 0.5, 1, 2].map { exponent in
        let basis = points.map { Elementary.pow($0.x, exponent) }
        let line = leastSquaresLine(zip(basis, points).map { ($0, $1.y) })
        return [line.slope, exponent, line.intercept]
      }, points
    ) { x, parameters in
      parameters[0] * Elementary.pow(x, parameters[1]) + parameters[2]
    }
  }

  /// `y = low + (high - low) / (1 + exp(-k (x - middle)))`: parameters low, high, k, middle.
  public static func logistic(_ points: [(x: Double, y: Double)]) -> CurveFit? {
    let (xs, ys) = (points.map(\.x), points.map(\.y))
    guard let left = xs.min(), let right = xs.max(), let low = ys.min(), let high = ys.max(),
      left < right
    else { return nil }
    let starts = [0.25, 0.5, 0.75].flatMap { place in
      [-8.0, 8].map { steepness in
        [low, high, steepness / (right - left), left + place * (right - left)]
      }
    }
    return best(starts, points) { x, parameters in
      parameters[0] + (parameters[1] - parameters[0])
        / (1 + Elementary.exp(-parameters[2] * (x - parameters[3])))
    }
  }

  /// Two lines that meet: `y = height + (x < knee ? before : after) (x - knee)`; parameters height,
  /// before, after, knee, the knee strictly between the second and the last but one x.
  public static func twoLines(_ points: [(x: Double, y: Double)]) -> CurveFit? {
    let xs = Set(points.map(\.x)).sorted()
    guard xs.count >= 4 else { return nil }
    let range = xs[1]...xs[xs.count - 2]
    let starts = zip(xs.dropFirst(), xs.dropFirst(2).dropLast()).map { left, right -> [Double] in
      let knee = (left + right) / 2
      let before = leastSquaresLine(points.filter { $0.x <= knee }.map { ($0.x, $0.y) })
      let after = leastSquaresLine(points.filter { $0.x > knee }.map { ($0.x, $0.y) })
      return [before.intercept + before.slope * knee, before.slope, after.slope, knee]
    }
    let open = -Double.infinity...Double.infinity
    return best(starts, points, bounds: [open, open, open, range]) { x, parameters in
      parameters[0] + (x < parameters[3] ? parameters[1] : parameters[2]) * (x - parameters[3])
    }
  }

  /// The fit with the smallest error over all starts.
  private static func best(
    _ starts: [[Double]], _ points: [(x: Double, y: Double)],
    bounds: [ClosedRange<Double>]? = nil, curve: (Double, [Double]) -> Double
  ) -> CurveFit? {
    starts.compactMap { CurveFit(points, from: $0, bounds: bounds, curve: curve) }
      .min { $0.squaredError < $1.squaredError }
  }

  private static func leastSquaresLine(
    _ points: [(x: Double, y: Double)]
  ) -> (slope: Double, intercept: Double) {
    let count = Double(max(points.count, 1))
    let x = points.reduce(0) { $0 + $1.x } / count
    let y = points.reduce(0) { $0 + $1.y } / count
    let spread = points.reduce(0) { $0 + ($1.x - x) * ($1.x - x) }
    let slope = spread > 0 ? points.reduce(0) { $0 + ($1.x - x) * ($1.y - y) } / spread : 0
    return (slope, y - slope * x)
  }
}
