public import Tensors

/// Σ w (prediction − target)² / Σ w, where the target is known.
///
/// Weights (a mask of ones and zeros, or any that are not negative) are broadcast to the prediction.
/// A target of weight 0 may be NaN. With all weights 0 it is 0.
public func meanSquaredError(_ prediction: Tensor, _ target: Tensor, mask: Tensor) -> Tensor {
  maskedDifference(prediction, target, mask, "meanSquaredError").squared().weightedMean(mask)
}

/// Σ w |prediction − target| / Σ w, where the target is known; as the masked squared error.
public func meanAbsoluteError(_ prediction: Tensor, _ target: Tensor, mask: Tensor) -> Tensor {
  maskedDifference(prediction, target, mask, "meanAbsoluteError").absoluteValue()
    .weightedMean(mask)
}

/// The root of the masked mean squared error; at an error of 0 the gradient is 0.
public func rootMeanSquaredError(_ prediction: Tensor, _ target: Tensor, mask: Tensor) -> Tensor {
  let square = meanSquaredError(prediction, target, mask: mask)
  // The root's derivative is infinite at 0; below the bound the maximum passes no gradient on.
  return Tensor.maximum(square, Tensor(1e-30)).squareRoot()
}

/// The root of the mean of (prediction − target)² over all elements; gradient 0 at an error of 0.
public func rootMeanSquaredError(_ prediction: Tensor, _ target: Tensor) -> Tensor {
  rootMeanSquaredError(prediction, target, mask: .ones(target.shape))
}

private func maskedDifference(
  _ prediction: Tensor, _ target: Tensor, _ mask: Tensor, _ caller: String
) -> Tensor {
  require(
    prediction.shape == target.shape,
    "\(caller): prediction \(prediction.shape) and target \(target.shape)")
  let known = mask.detached.broadcast(to: target.shape) .!= 0
  return prediction - Tensor.select(known, target, prediction.detached)
}
