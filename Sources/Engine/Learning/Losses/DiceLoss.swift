public import Tensors

/// 1 − the mean over classes of (2 Σ p t + s)/(Σ p + Σ t + s), summed over the whole batch.
///
/// Probabilities and targets (ones and zeros, or soft) are `[..., classes]`. Milletari et al.,
/// *V-Net*, 3DV 2016, arXiv:1606.04797, with plain sums in the denominator. The smoothing s makes an
/// absent class that is not predicted cost nothing.
public func diceLoss(
  _ probabilities: Tensor, _ targets: Tensor, smoothing: Float = 1
) -> Tensor {
  require(
    probabilities.shape == targets.shape && probabilities.rank >= 1,
    "diceLoss: probabilities \(probabilities.shape) and targets \(targets.shape)")
  let positions = Array(0..<(probabilities.rank - 1))
  let common = (probabilities * targets).sum(axes: positions)
  let total = probabilities.sum(axes: positions) + targets.sum(axes: positions)
  return 1 - ((common * 2 + smoothing) / (total + smoothing)).mean()
}

/// The Dice loss of the softmax of logits `[..., classes]` against one label a position.
public func diceLoss(logits: Tensor, _ labels: [Int], smoothing: Float = 1) -> Tensor {
  let table = rows(of: logits, caller: "diceLoss", count: labels.count)
  return diceLoss(
    table.softmax(), .oneHot(labels, classes: table.shape[1]), smoothing: smoothing)
}
