import Tensors

extension CurveFit {
  /// Lines that meet in `knees` points: `y = a + b x + Σ cⱼ max(0, x - kⱼ)`; parameters a, b, then
  /// each change of slope c, then each knee k in ascending order.
  ///
  /// Started from the knees between points that fit best; each lies strictly between the second and
  /// the last but one x. `nil` where none descends or the points are too few for so many knees.
  public static func lines(_ points: [(x: Double, y: Double)], knees count: Int) -> CurveFit? {
    let xs = Set(points.map(\.x)).sorted()
    require(count >= 1, "lines that meet need at least one knee, got \(count)")
    guard xs.count >= 2 * count + 2, points.count > 2 * count + 2 else { return nil }
    let places = starts(between: Array(xs.dropFirst().dropLast()))
    let range = xs[1]...xs[xs.count - 2]
    let open = -Double.infinity...Double.infinity
    let bounds = Array(repeating: open, count: count + 2) + Array(repeating: range, count: count)
    // The grid's best few: the sum of squares has a dent for almost each choice of knees.
    let candidates = choices(count, of: places).compactMap { knees in
      leastSquares(points, knees: knees)
    }.sorted { $0.error < $1.error }.prefix(8)
    let fits = candidates.compactMap { start in
      CurveFit(points, from: start.parameters, bounds: bounds) { x, parameters in
        value(at: x, parameters, knees: count)
      }
    }.filter { fit in
      let knees = fit.parameters.suffix(count)
      return zip(knees, knees.dropFirst()).allSatisfy { $0 < $1 }
    }
    return fits.min { $0.squaredError < $1.squaredError }
  }

  private static func value(at x: Double, _ parameters: [Double], knees count: Int) -> Double {
    (0..<count).reduce(parameters[0] + parameters[1] * x) { sum, index in
      sum + parameters[2 + index] * max(0, x - parameters[2 + count + index])
    }
  }

  /// At most twelve places between neighbours, so that the choices stay few.
  private static func starts(between xs: [Double]) -> [Double] {
    let middles = zip(xs, xs.dropFirst()).map { ($0 + $1) / 2 }
    guard middles.count > 12 else { return middles }
    return (0..<12).map { middles[$0 * (middles.count - 1) / 11] }
  }

  /// All choices of so many elements, each in the order of the list.
  private static func choices(_ count: Int, of places: [Double]) -> [[Double]] {
    guard count > 0 else { return [[]] }
    return places.indices.flatMap { first in
      choices(count - 1, of: Array(places[(first + 1)...])).map { [places[first]] + $0 }
    }
  }

  /// With the knees held, the rest is linear; `nil` where the points leave it open.
  private static func leastSquares(
    _ points: [(x: Double, y: Double)], knees: [Double]
  ) -> (parameters: [Double], error: Double)? {
    let basis = DoubleMatrix(rows: points.count, columns: knees.count + 2) { row, column in
      let x = points[row].x
      return column == 0 ? 1 : column == 1 ? x : max(0, x - knees[column - 2])
    }
    let right = DoubleMatrix(rows: points.count, columns: 1) { row, _ in points[row].y }
    let turned = basis.transposed()
    guard let factor = turned.product(basis).choleskyFactor() else { return nil }
    let solution = factor.choleskySolution(turned.product(right))
    let parameters = (0..<solution.rows).map { solution[$0, 0] } + knees
    let error = points.reduce(0) { sum, point in
      let gap = point.y - value(at: point.x, parameters, knees: knees.count)
      return sum + gap * gap
    }
    return (parameters, error)
  }
}
