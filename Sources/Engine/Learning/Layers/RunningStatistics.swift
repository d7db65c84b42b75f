import Tensors

/// The moments that a batch norm keeps, and which ones a pass normalises by.
struct RunningStatistics {
  let layer: String
  let mean: Buffer
  let variance: Buffer
  let momentum: Float
  let epsilon: Float

  /// Normalised by the batch's moments, which then move the running ones, in training; by the running
  /// ones in evaluation and where the pass says so.
  func normalized(
    _ x: Tensor, scale: Tensor, shift: Tensor, rectified: Bool, in pass: Pass
  ) -> Tensor {
    let channels = mean.value.count
    require(
      x.rank >= 2 && x.shape[-1] == channels,
      "BatchNorm \(layer): the last axis of \(x.shape) is not \(channels)")
    guard pass.isTraining && !pass.usesRunningStatistics else {
      return x.channelAffine(
        mean: mean.value, variance: variance.value, scale: scale, shift: shift, epsilon: epsilon,
        rectified: rectified)
    }
    let size = x.count / channels
    require(
      size > 1, "BatchNorm \(layer): \(x.shape) has one value a channel, so there is no variance")
    let (output, batchMean, batchVariance) = x.channelNormalized(
      scale: scale, shift: shift, epsilon: epsilon, rectified: rectified)
    let unbiased = Float(size) / Float(size - 1)
    let momentum = pass.statisticsMomentum ?? self.momentum
    mean.value = mean.value * (1 - momentum) + batchMean.detached * momentum
    variance.value =
      variance.value * (1 - momentum) + batchVariance.detached * (momentum * unbiased)
    return output
  }
}
