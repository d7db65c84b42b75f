/// Images [batch, height, width, channels] made smaller or larger.
extension Tensor {
  /// The greatest scalar of each size × size window at stride `size`; rows and columns left over are
  /// dropped.
  ///
  /// The gradient goes to the first scalar that attains it.
  public func maxPooled(size: Int = 2) -> Tensor {
    requireImages("maxPooled", atLeast: size)
    let (y, choice) = Kernels.maxPool(self, size: size)
    let original = shape
    return y.recorded(.joining(self) { Kernels.scatter($0, choice, shape: original) })
  }

  /// The mean of each size × size window at stride `size`; rows and columns left over are dropped.
  public func averagePooled(size: Int = 2) -> Tensor {
    requireImages("averagePooled", atLeast: size)
    let (height, width) = (shape[1] / size, shape[2] / size)
    var whole = self
    if shape[1] != height * size { whole = whole.slice(axis: 1, 0..<height * size) }
    if shape[2] != width * size { whole = whole.slice(axis: 2, 0..<width * size) }
    return whole.reshaped(to: Shape([shape[0], height, size, width, size, shape[3]]))
      .mean(axes: [2, 4])
  }

  /// The mean over all positions: [batch, height, width, channels] -> [batch, channels].
  public func meanOverPositions() -> Tensor {
    requireImages("meanOverPositions", atLeast: 1)
    return mean(axes: [1, 2])
  }

  /// Every pixel repeated factor × factor times.
  public func upsampledNearest(by factor: Int) -> Tensor {
    requireImages("upsampledNearest", atLeast: 1)
    require(factor >= 1, "upsampledNearest: the factor \(factor)")
    let (batch, height, width, channels) = (shape[0], shape[1], shape[2], shape[3])
    return reshaped(to: Shape([batch, height, 1, width, 1, channels]))
      .broadcast(to: [batch, height, factor, width, factor, channels])
      .reshaped(to: Shape([batch, height * factor, width * factor, channels]))
  }

  private func requireImages(_ operation: StaticString, atLeast size: Int) {
    require(
      rank == 4, "\(operation): the shape \(shape); [batch, height, width, channels] is needed")
    require(
      size >= 1 && shape[1] >= size && shape[2] >= size,
      "\(operation): windows of \(size) × \(size) in images of the shape \(shape)")
  }
}
