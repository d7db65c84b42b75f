public import Tensors

/// The mean over rows of −(1 − p_y)^γ log p_y, p the softmax of logits `[..., classes]`.
///
/// Lin et al., *Focal Loss*, ICCV 2017, arXiv:1708.02002, equation 4. No label may be -1.
public func focalLoss(_ logits: Tensor, _ labels: [Int], gamma: Float = 2) -> Tensor {
  focalLossPerExample(logits, labels, gamma: gamma).mean()
}

/// −(1 − p_y)^γ log p_y of each row of logits `[..., classes]`: `[rows]`.
public func focalLossPerExample(
  _ logits: Tensor, _ labels: [Int], gamma: Float = 2
) -> Tensor {
  require(gamma >= 0, "focalLoss: γ must not be negative: \(gamma)")
  let table = rows(of: logits, caller: "focalLoss", count: labels.count)
  let logLikelihood = table.logSoftmax().selecting(labels)
  guard gamma > 0 else { return -logLikelihood }
  // 1 − p may round to 0, where a power below 1 would have an infinite derivative.
  let rest = Tensor.maximum(-logLikelihood.expMinusOne(), Tensor(1e-12))
  return -(rest.power(gamma) * logLikelihood)
}
