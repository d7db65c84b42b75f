public import Tensors

/// The mean of (prediction − target)² over all elements; both have the same shape.
public func meanSquaredError(_ prediction: Tensor, _ target: Tensor) -> Tensor {
  require(
    prediction.shape == target.shape,
    "meanSquaredError: prediction \(prediction.shape) and target \(target.shape)")
  return (prediction - target).squared().mean()
}

/// The mean of |prediction − target| over all elements; both have the same shape.
public func meanAbsoluteError(_ prediction: Tensor, _ target: Tensor) -> Tensor {
  require(
    prediction.shape == target.shape,
    "meanAbsoluteError: prediction \(prediction.shape) and target \(target.shape)")
  return (prediction - target).absoluteValue().mean()
}

/// The mean of (prediction − target)² of each example, `[n, ...]` to `[n]`.
public func meanSquaredErrorPerExample(_ prediction: Tensor, _ target: Tensor) -> Tensor {
  meanPerExample((prediction - target).squared(), "meanSquaredErrorPerExample", target)
}

/// The mean of |prediction − target| of each example, `[n, ...]` to `[n]`.
public func meanAbsoluteErrorPerExample(_ prediction: Tensor, _ target: Tensor) -> Tensor {
  meanPerExample((prediction - target).absoluteValue(), "meanAbsoluteErrorPerExample", target)
}

private func meanPerExample(_ errors: Tensor, _ caller: String, _ target: Tensor) -> Tensor {
  require(
    errors.rank > 0 && errors.shape == target.shape,
    "\(caller): errors \(errors.shape) and target \(target.shape)")
  return errors.rank == 1 ? errors : errors.mean(axes: Array(1..<errors.rank))
}
