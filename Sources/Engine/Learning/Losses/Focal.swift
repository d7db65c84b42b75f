public import Tensors

/// The mean over rows of −(1 − p_y)^γ log p_y, p the softmax of logits `[..., classes]`.
///
/// Lin et al., *Focal Loss*, ICCV 2017, arXiv:1708.02002, equation 4. No label may be -1.
public func focalLoss(_ logits: Tensor, _ labels: [Int], gamma: Float = 2) -> Tensor {
  require(gamma >= 0, "focalLoss: γ must not be negative: \(gamma)")
  let table = rows(of: logits, caller: "focalLoss", count: labels.count)
  let logLikelihood = table.logSoftmax().selecting(labels)
  guard gamma > 0 else { return -logLikelihood.mean() }
  // 1 − p may round to 0, where a power below 1 would have an infinite derivative.
  let rest = Tensor.maximum(1 - logLikelihood.exp(), Tensor(1e-12))
  return -(rest.power(gamma) * logLikelihood).mean()
}

/// The asymmetric loss of several labels at once: focal with two exponents and a shifted negative.
///
/// −t (1 − p)^γ₊ log p − (1 − t) p_m^γ₋ log(1 − p_m) with p = σ(z), p_m = max(p − margin, 0), as the
/// mean over all elements. Ridnik et al., ICCV 2021, arXiv:2009.14119, equation 7.
public func asymmetricLoss(
  logits: Tensor, _ targets: Tensor, positiveGamma: Float = 0, negativeGamma: Float = 4,
  margin: Float = 0.05
) -> Tensor {
  require(
    logits.shape == targets.shape,
    "asymmetricLoss: logits \(logits.shape) and targets \(targets.shape)")
  let p = logits.sigmoid()
  let shifted = (p - margin).relu()
  let least = Tensor(Float(1e-8))
  let positive = targets * Tensor.maximum(p, least).log()
  let negative = (1 - targets) * Tensor.maximum(1 - shifted, least).log()
  let positiveWeight = positiveGamma > 0 ? (1 - p).power(positiveGamma) : .ones(p.shape)
  let negativeWeight = negativeGamma > 0 ? shifted.power(negativeGamma) : .ones(p.shape)
  return -(positive * positiveWeight + negative * negativeWeight).mean()
}
