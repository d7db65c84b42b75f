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
