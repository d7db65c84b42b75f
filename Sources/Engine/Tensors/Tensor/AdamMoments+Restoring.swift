extension AdamMoments {
  /// Moments that were kept from `stepCount` earlier steps; both tensors have the value's shape.
  public init(first: Tensor, second: Tensor, stepCount: Int) {
    require(
      first.shape == second.shape && stepCount >= 0,
      "AdamMoments: the shapes \(first.shape) and \(second.shape) after \(stepCount) steps")
    self.first = first
    self.second = second
    self.stepCount = stepCount
  }
}
