public import Tensors

/// The asymmetric loss of several labels at once: focal with two exponents and a shifted negative.
///
/// −t (1 − p)^γ₊ log p − (1 − t) p_m^γ₋ log(1 − p_m) with p = σ(z), p_m = max(p − margin, 0), as the
/// mean over all elements. Ridnik et al., ICCV 2021, arXiv:2009.14119, equation 7. The authors' code
/// stops the gradient at the two powers: `detachesWeights`.
public func asymmetricLoss(
  logits: Tensor, _ targets: Tensor, positiveGamma: Float = 0, negativeGamma: Float = 4,
  margin: Float = 0.05, detachesWeights: Bool = false
) -> Tensor {
  asymmetricLossPerElement(
    logits: logits, targets, positiveGamma: positiveGamma, negativeGamma: negativeGamma,
    margin: margin, detachesWeights: detachesWeights
  ).mean()
}

/// The asymmetric loss of each element, in the logits' shape; finite for logits of any size.
public func asymmetricLossPerElement(
  logits: Tensor, _ targets: Tensor, positiveGamma: Float = 0, negativeGamma: Float = 4,
  margin: Float = 0.05, detachesWeights: Bool = false
) -> Tensor {
  require(
    logits.shape == targets.shape && positiveGamma >= 0 && negativeGamma >= 0
      && (0..<1).contains(margin),
    "asymmetricLoss: logits \(logits.shape), targets \(targets.shape), γ \(positiveGamma) and "
      + "\(negativeGamma), margin \(margin)")
  // log σ(z) = −softplus(−z): the logarithm of a rounded probability would lose large logits.
  let logPositive = -(-logits).softplus()
  let shifted = (logits.sigmoid() - margin).relu()
  let logNegative = margin > 0 ? (1 - shifted).log() : -logits.softplus()
  func weight(_ base: Tensor, _ gamma: Float) -> Tensor {
    guard gamma > 0 else { return .ones(logits.shape) }
    // A power below 1 has an infinite derivative at 0.
    let base = gamma < 1 ? Tensor.maximum(base, Tensor(1e-12)) : base
    return detachesWeights ? base.detached.power(gamma) : base.power(gamma)
  }
  let positive = targets * weight((-logits).sigmoid(), positiveGamma) * logPositive
  let negative = (1 - targets) * weight(shifted, negativeGamma) * logNegative
  return -(positive + negative)
}
