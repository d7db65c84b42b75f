import Numerics
public import Tensors

/// One temperature that divides all logits, chosen so that held-out labels become most likely.
///
/// It changes confidences, never the predicted class. Guo et al., ICML 2017, arXiv:1706.04599,
/// section 4.2, equation 9.
public struct TemperatureScaling: Hashable, Sendable, Codable {
  public let temperature: Double
  /// The mean negative log-likelihood of the fitted examples at temperature 1 and at the fitted one.
  public let negativeLogLikelihoodBefore: Double
  public let negativeLogLikelihoodAfter: Double

  /// The temperatures that a fit may reach; data that would want an infinite one (or 0) end here.
  public static let range: ClosedRange<Double> = 1e-3...1e3

  /// Fits the temperature to logits `[n, classes]` of held-out examples.
  ///
  /// With β = 1/T the loss is convex: dNLL/dβ = E[Σ p z − z_y], d²NLL/dβ² = E[Var_p z]. The root is
  /// sought in u = log T by Newton's method inside a bracket, by bisection where a step leaves it,
  /// until u moves by less than 1e-8. A label of -1 is ignored.
  public static func fit(_ logits: Tensor, _ labels: [Int]) -> TemperatureScaling {
    let rows = LabeledRows(logits, labels, caller: "TemperatureScaling.fit")
    let temperature = bestTemperature(for: rows)
    return TemperatureScaling(
      temperature: temperature,
      negativeLogLikelihoodBefore: meanLoss(of: rows, at: 1),
      negativeLogLikelihoodAfter: meanLoss(of: rows, at: temperature))
  }

  /// The logits divided by the temperature.
  public func callAsFunction(_ logits: Tensor) -> Tensor {
    logits / Float(temperature)
  }

  /// The softmax of the scaled logits.
  public func probabilities(_ logits: Tensor) -> Tensor {
    self(logits).softmax()
  }

  private static func bestTemperature(for rows: LabeledRows) -> Double {
    var (low, high) = (Elementary.log(range.lowerBound), Elementary.log(range.upperBound))
    // The slope in u rises through zero; without a change of sign the minimum lies at a border.
    if slopeAndCurvature(of: rows, at: Elementary.exp(low)).slope >= 0 { return range.lowerBound }
    if slopeAndCurvature(of: rows, at: Elementary.exp(high)).slope <= 0 { return range.upperBound }
    var scale = 0.0
    for _ in 0..<200 {
      let (slope, curvature) = slopeAndCurvature(of: rows, at: Elementary.exp(scale))
      if slope == 0 { return Elementary.exp(scale) }
      if slope < 0 { low = scale } else { high = scale }
      var next = scale - slope / curvature
      if !(next > low && next < high) || curvature <= 0 { next = (low + high) / 2 }
      let moved = abs(next - scale)
      scale = next
      if moved < 1e-8 { break }
    }
    return Elementary.exp(scale)
  }

  /// The first two derivatives of the mean loss with respect to u = log T.
  ///
  /// dβ/du = −β, so the slope is −β L′ and the curvature β² L″ + β L′.
  private static func slopeAndCurvature(
    of rows: LabeledRows, at temperature: Double
  ) -> (slope: Double, curvature: Double) {
    let inverse = 1 / temperature
    let first = rows.mean { row, label in moments(of: row, at: temperature).mean - row[label] }
    let second = rows.mean { row, _ in moments(of: row, at: temperature).variance }
    return (-inverse * first, inverse * inverse * second + inverse * first)
  }

  /// Mean and variance of a row's logits under its own softmax.
  private static func moments(
    of row: LabeledRows.Row, at temperature: Double
  ) -> (mean: Double, variance: Double) {
    let top = row.max() ?? 0
    var (weight, sum, squares) = (0.0, 0.0, 0.0)
    for value in row {
      // Shifted by the maximum, so that equal large logits do not cancel.
      let shifted = value - top
      let probability = Elementary.exp(shifted / temperature)
      weight += probability
      sum += probability * shifted
      squares += probability * shifted * shifted
    }
    let mean = sum / weight
    return (top + mean, max(0, squares / weight - mean * mean))
  }

  private static func meanLoss(of rows: LabeledRows, at temperature: Double) -> Double {
    rows.mean { row, label in logSumExp(row, over: temperature) - row[label] / temperature }
  }
}
