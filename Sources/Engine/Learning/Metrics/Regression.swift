/// R² = 1 − Σ (y − ŷ)² / Σ (y − ȳ)²; NaN when the targets are constant.
public func coefficientOfDetermination(_ predictions: [Double], _ targets: [Double]) -> Double {
  requirePairs("coefficientOfDetermination", predictions.count, targets.count)
  let mean = targets.reduce(0, +) / Double(targets.count)
  let total = targets.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
  let rest = zip(predictions, targets).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
  return total > 0 ? 1 - rest / total : .nan
}

/// The mean of |y − ŷ|.
public func meanAbsoluteError(_ predictions: [Double], _ targets: [Double]) -> Double {
  requirePairs("meanAbsoluteError", predictions.count, targets.count)
  return zip(predictions, targets).reduce(0) { $0 + abs($1.0 - $1.1) } / Double(targets.count)
}

/// The root of the mean of (y − ŷ)².
public func rootMeanSquaredError(_ predictions: [Double], _ targets: [Double]) -> Double {
  requirePairs("rootMeanSquaredError", predictions.count, targets.count)
  let sum = zip(predictions, targets).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
  return (sum / Double(targets.count)).squareRoot()
}
