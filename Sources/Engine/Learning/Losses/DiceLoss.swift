public import Tensors

/// 1 − the mean over classes of (2 Σ p t + s)/(Σ p + Σ t + s), summed over the whole batch.
///
/// Probabilities and targets (ones and zeros, or soft) are `[..., classes]`. Milletari et al.,
/// *V-Net*, 3DV 2016, arXiv:1606.04797, with plain sums in the denominator. The smoothing s makes an
/// absent class that is not predicted cost nothing. A mask, broadcast to the targets, leaves places
/// out.
public func diceLoss(
  _ probabilities: Tensor, _ targets: Tensor, smoothing: Float = 1, mask: Tensor? = nil
) -> Tensor {
  let positions = Array(0..<max(0, probabilities.rank - 1))
  let overlap = overlaps(probabilities, targets, over: positions, smoothing, mask)
  return 1 - overlap.mean()
}

/// The Dice loss of each example's own sums: probabilities `[n, ..., classes]` give `[n]`.
public func diceLossPerExample(
  _ probabilities: Tensor, _ targets: Tensor, smoothing: Float = 1, mask: Tensor? = nil
) -> Tensor {
  require(probabilities.rank >= 2, "diceLossPerExample: \(probabilities.shape) has no examples")
  let positions = Array(1..<(probabilities.rank - 1))
  let overlap = overlaps(probabilities, targets, over: positions, smoothing, mask)
  return 1 - overlap.mean(axes: [1])
}

/// The Dice loss of the softmax of logits `[..., classes]` against one label a position.
///
/// A label of -1 is ignored.
public func diceLoss(logits: Tensor, _ labels: [Int], smoothing: Float = 1) -> Tensor {
  let table = rows(of: logits, caller: "diceLoss", count: labels.count)
  let known = Tensor(labels.map { $0 == -1 ? 0 : 1 }, shape: [labels.count, 1])
  let targets = Tensor.oneHot(labels.map { max(0, $0) }, classes: table.shape[1])
  return diceLoss(table.softmax(), targets, smoothing: smoothing, mask: known)
}

private func overlaps(
  _ probabilities: Tensor, _ targets: Tensor, over positions: [Int], _ smoothing: Float,
  _ mask: Tensor?
) -> Tensor {
  require(
    probabilities.shape == targets.shape && probabilities.rank >= 1,
    "diceLoss: probabilities \(probabilities.shape) and targets \(targets.shape)")
  var (p, t) = (probabilities, targets)
  if let mask {
    let mask = mask.detached.broadcast(to: targets.shape)
    (p, t) = (p * mask, t * mask)
  }
  func total(_ x: Tensor) -> Tensor { positions.isEmpty ? x : x.sum(axes: positions) }
  return (total(p * t) * 2 + smoothing) / (total(p) + total(t) + smoothing)
}
