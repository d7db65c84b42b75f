public import Tensors

extension Tensor {
  /// Σ w x / Σ w over all elements: what makes a masked or weighted loss of one per example.
  ///
  ///     focalLossPerExample(logits, labels).weightedMean(weights)
  ///     binaryCrossEntropyPerElement(logits: z, t).weightedMean(isKnown)
  ///
  /// Weights are not negative and are broadcast to this shape; no gradient reaches them. An element of
  /// weight 0 counts as 0 even where it is not finite, though its own gradient may then be NaN: give a
  /// loss finite targets. With all weights 0 the mean is 0, with gradients 0.
  public func weightedMean(_ weights: Tensor) -> Tensor {
    let weights = weights.detached.broadcast(to: shape)
    let total = weights.sum().scalar
    require(
      total >= 0 && total.isFinite, "weightedMean: the weights \(weights.shape) sum to \(total)")
    let sum = (Tensor.select(weights .!= 0, self, .zeros(shape)) * weights).sum()
    return total > 0 ? sum / total : sum
  }
}
