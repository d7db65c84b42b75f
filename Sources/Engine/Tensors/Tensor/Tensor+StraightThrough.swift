/// Values without a useful derivative, whose gradient is passed on as if they were the input itself.
/// Bengio et al., arXiv:1308.3432.
extension Tensor {
  /// Another value of this shape in this tensor's place: its gradient becomes this tensor's, unchanged.
  public func straightThrough(_ value: Tensor) -> Tensor {
    require(
      value.shape == shape, "straightThrough: a value of \(value.shape) for the shape \(shape)")
    return .custom(value, from: [self]) { [$0] }
  }

  /// 1 where a scalar is greater than the threshold, 0 elsewhere; the gradient passes unchanged.
  public func straightThroughBinarised(above threshold: Float = 0) -> Tensor {
    straightThrough(detached .> threshold)
  }

  /// 1 at the `count` greatest of all scalars, of equal ones those with the lower index, and 0 elsewhere;
  /// the gradient passes unchanged to every scalar.
  ///
  /// Traps on NaN and on more scalars than there are.
  public func straightThroughTopK(_ count: Int) -> Tensor {
    straightThrough(Mask(keeping: count, of: detached).tensor)
  }
}
