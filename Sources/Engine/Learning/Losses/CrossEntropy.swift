public import Tensors

/// The mean over rows of −log softmax(z)_y, from logits `[..., classes]`, one label a row.
///
/// A label of -1 is ignored and not counted; with all ignored the loss is 0.
public func crossEntropy(_ logits: Tensor, _ labels: [Int]) -> Tensor {
  crossEntropyPerExample(logits, labels).sum() / Float(max(1, labels.count { $0 != -1 }))
}

/// The sum over rows of −w_y log softmax(z)_y, divided by Σ w_y as in PyTorch.
///
/// One weight a class; not all weights of the labels may be 0. A label of -1 is ignored.
public func crossEntropy(
  _ logits: Tensor, _ labels: [Int], classWeights: [Float]
) -> Tensor {
  require(
    logits.rank > 0 && classWeights.count == logits.shape[-1],
    "crossEntropy: \(classWeights.count) class weights for logits of shape \(logits.shape)")
  let weights = labels.map { $0 == -1 ? 0 : classWeights[$0] }
  let total = weights.reduce(0, +)
  require(total > 0, "crossEntropy: the weights of the labels sum to \(total)")
  let losses = crossEntropyPerExample(logits, labels)
  return (losses * Tensor(weights, shape: [weights.count])).sum() / total
}

/// −log softmax(z)_y of each row of logits `[..., classes]`: `[rows]`, 0 where the label is -1.
public func crossEntropyPerExample(_ logits: Tensor, _ labels: [Int]) -> Tensor {
  rows(of: logits, caller: "crossEntropy", count: labels.count).crossEntropy(labels: labels)
}

/// The mean over rows of −Σ_k t_k log softmax(z)_k; targets have the logits' shape.
public func softCrossEntropy(_ logits: Tensor, _ targets: Tensor) -> Tensor {
  softCrossEntropyPerExample(logits, targets).mean()
}

/// −Σ_k t_k log softmax(z)_k of each row; logits and targets `[..., classes]` give `[...]`.
public func softCrossEntropyPerExample(_ logits: Tensor, _ targets: Tensor) -> Tensor {
  require(
    logits.shape == targets.shape && logits.rank > 0 && logits.count > 0,
    "softCrossEntropy: logits \(logits.shape) and targets \(targets.shape)")
  return -(targets * logits.logSoftmax()).sum(axes: [logits.rank - 1])
}

/// Cross entropy against labels smoothed to (1 − ε)[k = y] + ε/K, as the mean over rows.
///
/// A label of -1 is ignored. Szegedy et al., *Rethinking the Inception Architecture*, CVPR 2016,
/// arXiv:1512.00567, section 7.
public func smoothedCrossEntropy(
  _ logits: Tensor, _ labels: [Int], smoothing: Float
) -> Tensor {
  let losses = smoothedCrossEntropyPerExample(logits, labels, smoothing: smoothing)
  return losses.sum() / Float(max(1, labels.count { $0 != -1 }))
}

/// The smoothed cross entropy of each row of logits `[..., classes]`: `[rows]`, 0 where it is -1.
public func smoothedCrossEntropyPerExample(
  _ logits: Tensor, _ labels: [Int], smoothing: Float
) -> Tensor {
  require(
    (0...1).contains(smoothing), "smoothedCrossEntropy: smoothing must lie in 0...1: \(smoothing)")
  let table = rows(of: logits, caller: "smoothedCrossEntropy", count: labels.count)
  let counted = Tensor(labels.map { $0 == -1 ? 0 : 1 }, shape: [labels.count])
  let uniform = -table.logSoftmax().mean(axes: [1])
  return table.crossEntropy(labels: labels) * (1 - smoothing) + uniform * counted * smoothing
}

/// Logits of any rank as a table `[count, classes]`.
func rows(of logits: Tensor, caller: String, count: Int) -> Tensor {
  require(logits.rank > 0, "\(caller): logits need an axis of classes")
  let classes = logits.shape[-1]
  require(
    logits.count == count * classes,
    "\(caller): \(count) labels do not fit logits of shape \(logits.shape)")
  return logits.rank == 2 ? logits : logits.reshaped(to: [count, classes])
}
