public import Tensors

/// The mean over all elements of −t log σ(z) − (1 − t) log(1 − σ(z)).
///
/// Computed as softplus(z) − t z, which neither overflows nor cancels. Targets lie in 0...1 and have
/// the logits' shape.
public func binaryCrossEntropy(logits: Tensor, _ targets: Tensor) -> Tensor {
  binaryCrossEntropyPerElement(logits: logits, targets).mean()
}

/// softplus(z) − t z of each element: weigh or mask it, or take the mean over one axis.
///
/// With `positiveWeights` (one a class, the last axis) the positive part −t log σ(z) is multiplied by
/// the class's weight, as PyTorch's `pos_weight`.
public func binaryCrossEntropyPerElement(
  logits: Tensor, _ targets: Tensor, positiveWeights: [Float]? = nil
) -> Tensor {
  require(
    logits.shape == targets.shape,
    "binaryCrossEntropy: logits \(logits.shape) and targets \(targets.shape)")
  guard let positiveWeights else { return logits.softplus() - targets * logits }
  require(
    logits.rank > 0 && positiveWeights.count == logits.shape[-1],
    "binaryCrossEntropy: \(positiveWeights.count) positive weights for logits \(logits.shape)")
  // (1 − t) z + (1 + (w − 1) t) softplus(−z), whose softplus never sees a large positive value cancel.
  let factor = 1 + targets * (Tensor(positiveWeights) - 1)
  return (1 - targets) * logits + factor * (-logits).softplus()
}
