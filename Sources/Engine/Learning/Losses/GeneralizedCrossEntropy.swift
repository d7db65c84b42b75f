public import Tensors

/// The mean over rows of (1 − p_y^q)/q, p the softmax of logits `[..., classes]`.
///
/// Between cross entropy (q → 0) and the mean absolute error (q = 1), robust against wrong labels.
/// Zhang and Sabuncu, NeurIPS 2018, arXiv:1805.07836, equation 6; their q is 0.7, it must lie in
/// (0, 1]. No label may be -1.
public func generalizedCrossEntropy(
  _ logits: Tensor, _ labels: [Int], q: Float = 0.7
) -> Tensor {
  generalizedCrossEntropyPerExample(logits, labels, q: q).mean()
}

/// (1 − p_y^q)/q of each row of logits `[..., classes]`: `[rows]`.
public func generalizedCrossEntropyPerExample(
  _ logits: Tensor, _ labels: [Int], q: Float = 0.7
) -> Tensor {
  require(q > 0 && q <= 1, "generalizedCrossEntropy: q must lie in (0, 1], not \(q)")
  let table = rows(of: logits, caller: "generalizedCrossEntropy", count: labels.count)
  // p^q = exp(q log p) is exact for tiny p, where a power of the softmax would lose its gradient.
  let powers = (table.logSoftmax().selecting(labels) * q).exp()
  return (1 - powers) / q
}
