import Numerics
public import Tensors

/// The mean negative log-likelihood of the labels, in nats, from logits `[n, classes]`.
///
/// −(1/n) Σ log softmax(z)_y, in Double with the row's maximum taken out. A label of -1 is ignored;
/// with all ignored it traps.
public func negativeLogLikelihood(logits: Tensor, labels: [Int]) -> Double {
  let rows = LabeledRows(logits, labels, caller: "negativeLogLikelihood")
  return rows.mean { row, label in logSumExp(row, over: 1) - row[label] }
}

/// The mean negative log-likelihood of the labels, in nats, from probabilities `[n, classes]`.
///
/// Infinite when a label has probability 0. A label of -1 is ignored.
public func negativeLogLikelihood(probabilities: Tensor, labels: [Int]) -> Double {
  let rows = LabeledRows(probabilities, labels, caller: "negativeLogLikelihood")
  return rows.mean { row, label in row[label] > 0 ? -Elementary.log(row[label]) : .infinity }
}

/// Brier's score for several classes: the mean over examples of Σ_k (p_k − [y = k])², in 0...2.
///
/// Brier, *Verification of forecasts expressed in terms of probability*, 1950, his equation 2.
/// Probabilities are `[n, classes]`; a label of -1 is ignored.
public func brierScore(_ probabilities: Tensor, _ labels: [Int]) -> Double {
  let rows = LabeledRows(probabilities, labels, caller: "brierScore")
  return rows.mean { row, label in
    var sum = 0.0
    for (index, probability) in row.enumerated() {
      let gap = probability - (index == label ? 1 : 0)
      sum += gap * gap
    }
    return sum
  }
}

/// log Σ_k exp(z_k / T) in Double.
func logSumExp(_ row: LabeledRows.Row, over temperature: Double) -> Double {
  let top = row.max() ?? 0
  guard top.isFinite else { return top / temperature }
  var sum = 0.0
  for value in row { sum += Elementary.exp((value - top) / temperature) }
  return top / temperature + Elementary.log(sum)
}
