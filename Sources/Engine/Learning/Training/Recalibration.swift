public import Numerics
public import Tensors

/// Replaces all running statistics by their mean over batches of these inputs; parameters stay.
///
/// What averaged or interpolated weights need before they are evaluated (Izmailov et al., *Averaging
/// Weights Leads to Wider Optima*, UAI 2018, arXiv:1803.05407, section 3.2; PyTorch's `update_bn`).
/// Batches are taken in order; the generator serves layers that draw, as dropout.
public func recalibrate(
  _ model: any Layer, on inputs: Tensor, batchSize: Int = 256, by generator: SeededGenerator
) {
  require(
    inputs.rank > 0 && inputs.shape[0] > 0 && batchSize > 0,
    "recalibrate: inputs \(inputs.shape) by \(batchSize)")
  for (index, start) in stride(from: 0, to: inputs.shape[0], by: batchSize).enumerated() {
    var pass = Pass.training(generator.stream(index))
    // The mean so far moves by 1/n towards the batch: all batches weigh the same.
    pass.statisticsMomentum = 1 / Float(index + 1)
    let range = start..<min(inputs.shape[0], start + batchSize)
    _ = model(inputs.slice(axis: 0, range), in: &pass)
  }
}
