import Numerics
import Tensors

/// A curve's parameters by least squares, with their uncertainty.
public struct CurveFit: Hashable, Sendable {
  /// In the order of the curve's parameters.
  public let parameters: [Double]
  /// Standard errors from the curvature at the optimum; infinite where the data leave one open.
  public let standardErrors: [Double]
  /// The sum of squared residuals.
  public let squaredError: Double
  /// How many points were fitted.
  public let points: Int

  /// The t interval of a parameter; traps where as many parameters as points leave no freedom.
  public func interval(ofParameter index: Int, confidence: Double = 0.95) -> ClosedRange<Double> {
    let freedom = points - parameters.count
    require(freedom > 0, "an interval needs more points than parameters, got \(points) points")
    let width =
      StudentT(degreesOfFreedom: freedom).quantile(0.5 + confidence / 2) * standardErrors[index]
    return (parameters[index] - width)...(parameters[index] + width)
  }

  /// Akaike's criterion corrected for few points (AICc) under normal residuals, the residuals'
  /// variance counted as a parameter; lower is better, infinite where the points are too few.
  public var correctedAkaikeCriterion: Double {
    let (n, k) = (Double(points), Double(parameters.count + 1))
    guard n > k + 1 else { return .infinity }
    return n * Elementary.log(squaredError / n) + 2 * k + 2 * k * (k + 1) / (n - k - 1)
  }
}

extension CurveFit {
  /// Fits `curve(x, parameters)` to `points` by Levenberg and Marquardt's method, inside of `bounds`.
  ///
  /// Derivatives are central differences. A step that leaves the bounds is cut back to them. `nil`
  /// where no descent was possible from `start`, because the curve is not finite there. Traps on fewer
  /// points than parameters, and on a start outside of its bounds.
  public init?(
    _ points: [(x: Double, y: Double)], from start: [Double],
    bounds: [ClosedRange<Double>]? = nil, iterations: Int = 500,
    curve: (_ x: Double, _ parameters: [Double]) -> Double
  ) {
    let bounds = bounds ?? start.map { _ in -Double.infinity...Double.infinity }
    require(
      points.count >= start.count && bounds.count == start.count
        && zip(start, bounds).allSatisfy { $1.contains($0) },
      "a fit of \(start.count) parameters to \(points.count) points, started at \(start) in \(bounds)"
    )
    func residuals(_ parameters: [Double]) -> [Double] {
      points.map { $0.y - curve($0.x, parameters) }
    }
    func squares(_ values: [Double]) -> Double { values.reduce(0) { $0 + $1 * $1 } }
    var parameters = start
    var error = squares(residuals(parameters))
    guard error.isFinite else { return nil }
    var damping = 1e-3
    for _ in 0..<iterations {
      let slopes = Self.slopes(of: residuals, at: parameters)
      let step = Self.step(slopes, residuals(parameters), damping)
      let next = zip(zip(parameters, step ?? start.map { _ in 0 }), bounds).map { pair, bound in
        min(max(pair.0 + pair.1, bound.lowerBound), bound.upperBound)
      }
      let nextError = squares(residuals(next))
      if step != nil, nextError < error {
        let isConverged = error - nextError <= 1e-15 * error
        (parameters, error, damping) = (next, nextError, max(damping / 10, 1e-12))
        if isConverged { break }
      } else {
        damping *= 10
        if damping > 1e12 { break }
      }
    }
    self.parameters = parameters
    self.points = points.count
    squaredError = error
    standardErrors = Self.standardErrors(
      Self.slopes(of: residuals, at: parameters), error, points.count)
  }

  /// The derivative of each residual by each parameter: a row a point.
  private static func slopes(
    of residuals: ([Double]) -> [Double], at parameters: [Double]
  ) -> DoubleMatrix {
    let columns = parameters.indices.map { index -> [Double] in
      let width = 6e-6 * max(abs(parameters[index]), 1e-3)
      var (up, down) = (parameters, parameters)
      up[index] += width
      down[index] -= width
      return zip(residuals(up), residuals(down)).map { ($0 - $1) / (up[index] - down[index]) }
    }
    return DoubleMatrix(rows: columns.first?.count ?? 0, columns: columns.count) { row, column in
      columns[column][row].isFinite ? columns[column][row] : 0
    }
  }

  private static func step(
    _ slopes: DoubleMatrix, _ residuals: [Double], _ damping: Double
  ) -> [Double]? {
    let normal = slopes.transposed().product(slopes)
    let damped = DoubleMatrix(rows: normal.rows, columns: normal.columns) { row, column in
      normal[row, column] * (row == column ? 1 + damping : 1) + (row == column ? 1e-300 : 0)
    }
    guard let factor = damped.choleskyFactor() else { return nil }
    let right = DoubleMatrix(rows: residuals.count, columns: 1) { row, _ in -residuals[row] }
    let solution = factor.choleskySolution(slopes.transposed().product(right))
    return (0..<solution.rows).map { solution[$0, 0] }
  }

  private static func standardErrors(
    _ slopes: DoubleMatrix, _ squaredError: Double, _ points: Int
  ) -> [Double] {
    let normal = slopes.transposed().product(slopes)
    let freedom = Double(points - normal.rows)
    guard freedom > 0, let factor = normal.choleskyFactor() else {
      return (0..<normal.rows).map { _ in .infinity }
    }
    let inverse = factor.choleskySolution(.identity(normal.rows))
    return (0..<normal.rows).map { (inverse[$0, $0] * squaredError / freedom).squareRoot() }
  }
}
