public import Tensors

/// The mean over all elements of −t log σ(z) − (1 − t) log(1 − σ(z)).
///
/// Computed as softplus(z) − t z, which neither overflows nor cancels. Targets lie in 0...1 and have
/// the logits' shape.
public func binaryCrossEntropy(logits: Tensor, _ targets: Tensor) -> Tensor {
  require(
    logits.shape == targets.shape,
    "binaryCrossEntropy: logits \(logits.shape) and targets \(targets.shape)")
  return (logits.softplus() - targets * logits).mean()
}
