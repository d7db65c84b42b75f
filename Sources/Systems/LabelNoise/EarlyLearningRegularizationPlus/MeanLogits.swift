import Learning
import Tensors

/// The prediction of ELR+: the mean of its two networks' logits.
struct MeanLogits: Layer {
  let first: any Layer
  let second: any Layer

  func callAsFunction(_ x: Tensor, in pass: inout Pass) -> Tensor {
    (first(x, in: &pass) + second(x, in: &pass)) * 0.5
  }

  var parameters: [Parameter] { first.parameters + second.parameters }
  var buffers: [Buffer] { first.buffers + second.buffers }
}
