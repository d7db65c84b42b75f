/// The gradient of each sample's own score in its own input, for inputs [batch, …] and scores [batch] or
/// [batch, …] whose scalars are summed: an array in the inputs' shape.
///
/// One backward pass for all of them: it is exact where a sample's score depends on no other sample
/// (no batch statistics). Traps when the scores are of another number or depend on no input.
public func inputGradients(
  at inputs: Tensor, of scores: (Tensor) throws -> Tensor
) rethrows -> Tensor {
  let variable = inputs.variable()
  let result = try scores(variable)
  require(
    inputs.rank >= 1 && result.rank >= 1 && result.shape[0] == inputs.shape[0],
    "inputGradients: scores of \(result.shape) for inputs of \(inputs.shape)")
  guard let gradient = result.sum().gradients()[variable] else {
    fatalError("inputGradients: the scores of \(result.shape) depend on no input")
  }
  return gradient
}
