import Numerics
import Tensors

extension LogisticRegression {
  /// One binary fit a class, each against all others, by Newton's method.
  public static func oneVersusRest(
    _ features: FeatureTable, _ labels: [Int], classes: Int, penalty: Double = 1
  ) -> LogisticRegression {
    requireLabels(features, labels, classes, penalty)
    let fits = (0..<classes).map { label in
      binary(features, labels.map { $0 == label }, penalty: penalty)
    }
    return LogisticRegression(
      weights: FeatureTable(
        fits.flatMap(\.weights), rows: classes, columns: features.columns),
      intercepts: fits.map(\.intercept), link: .oneVersusRest)
  }

  /// Weights w and intercept b that minimise Σ log(1 + e^−s(w x + b)) + λ/2 |w|², s = ±1.
  ///
  /// Iteratively reweighted least squares, a step halved while it does not go down; McCullagh and
  /// Nelder, *Generalized Linear Models*, section 2.5. Example weights multiply their losses.
  public static func binary(
    _ features: FeatureTable, _ isPositive: [Bool], penalty: Double = 1,
    exampleWeights: [Double]? = nil
  ) -> (weights: [Double], intercept: Double) {
    let scale = exampleWeights ?? [Double](repeating: 1, count: features.rows)
    require(
      isPositive.count == features.rows && scale.count == features.rows && penalty > 0,
      "LogisticRegression.binary: \(isPositive.count) labels and \(scale.count) weights for "
        + "\(features.rows) rows, λ = \(penalty)")
    let problem = BinaryProblem(
      features: features, isPositive: isPositive, scale: scale, penalty: penalty)
    var position = [Double](repeating: 0, count: features.columns + 1)
    var value = problem.value(at: position)
    for _ in 0..<100 {
      let (gradient, curvature) = problem.derivatives(at: position)
      guard gradient.contains(where: { abs($0) > 1e-10 }),
        let factor = Cholesky(of: curvature)
      else { break }
      let step = factor.solve(gradient)
      var (rate, isLower) = (1.0, false)
      for _ in 0..<30 {
        let trial = zip(position, step).map { $0 - rate * $1 }
        let found = problem.value(at: trial)
        if found <= value {
          isLower = found < value || rate == 1
          (position, value) = (trial, found)
          break
        }
        rate /= 2
      }
      if !isLower { break }
    }
    return (Array(position.dropLast()), position.last ?? 0)
  }
}

private struct BinaryProblem {
  let features: FeatureTable
  let isPositive: [Bool]
  let scale: [Double]
  let penalty: Double

  private func logit(_ row: Int, _ position: [Double]) -> Double {
    dot(features[row: row], position) + position[features.columns]
  }

  func value(at position: [Double]) -> Double {
    var sum = penalty / 2 * dot(position.dropLast(), position.dropLast())
    for row in 0..<features.rows {
      let z = logit(row, position)
      // log(1 + e^z) − t z
      let softplus = max(z, 0) + Elementary.log1p(Elementary.exp(-abs(z)))
      sum += scale[row] * (softplus - (isPositive[row] ? z : 0))
    }
    return sum
  }

  func derivatives(at position: [Double]) -> (gradient: [Double], curvature: FeatureTable) {
    let count = features.columns
    var gradient = position.map { penalty * $0 }
    var curvature = FeatureTable(rows: count + 1, columns: count + 1)
    for index in 0..<count { curvature[index, index] = penalty }
    gradient[count] = 0
    for row in 0..<features.rows {
      let p = sigmoid(logit(row, position))
      let excess = scale[row] * (p - (isPositive[row] ? 1 : 0))
      let weight = scale[row] * p * (1 - p)
      let x = Array(features[row: row]) + [1]
      for i in 0...count {
        gradient[i] += excess * x[i]
        for j in 0...i { curvature[i, j] += weight * x[i] * x[j] }
      }
    }
    for i in 0...count { for j in 0..<i { curvature[j, i] = curvature[i, j] } }
    return (gradient, curvature)
  }
}
