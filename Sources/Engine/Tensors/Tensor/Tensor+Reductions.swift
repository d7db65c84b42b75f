extension Tensor {
  /// The sum of all scalars, without axes.
  public func sum() -> Tensor {
    let shape = shape
    return Kernels.reduce(.sum, self, outer: 1, count: count, inner: 1, shape: [])
      .recorded(.joining(self) { $0.broadcast(to: shape) })
  }

  /// The mean of all scalars, without axes; NaN when there are none.
  public func mean() -> Tensor {
    sum() / Float(count)
  }

  /// The sums along some axes, which are dropped or kept with extent 1.
  ///
  /// The gradient is repeated along them.
  public func sum(axes: [Int], keepingAxes: Bool = false) -> Tensor {
    let plan = ReductionPlan(of: shape, along: axes, in: "sum")
    let shape = shape
    return plan.run(.sum, detached, keepingAxes: keepingAxes)
      .recorded(.joining(self) { $0.reshaped(to: plan.kept).broadcast(to: shape) })
  }

  /// The means along some axes.
  public func mean(axes: [Int], keepingAxes: Bool = false) -> Tensor {
    let plan = ReductionPlan(of: shape, along: axes, in: "mean")
    return sum(axes: axes, keepingAxes: keepingAxes) / Float(plan.reducedCount)
  }

  /// The mean squared deviations from the mean along some axes (divided by n, not n - 1).
  public func variance(axes: [Int], keepingAxes: Bool = false) -> Tensor {
    _ = ReductionPlan(of: shape, along: axes, in: "variance")
    return (self - mean(axes: axes, keepingAxes: true)).squared()
      .mean(axes: axes, keepingAxes: keepingAxes)
  }

  /// log Σ exp(x) along an axis, which is dropped; no overflow.
  ///
  /// d = softmax(x)·dx.
  public func logSumExp(axis: Int) -> Tensor {
    let axis = shape.position(of: axis, in: "logSumExp")
    let greatest = detached.maximum(axes: [axis], keepingAxes: true)
    let isFinite = greatest.absoluteValue() .<= .greatestFiniteMagnitude
    let offset = Tensor.select(isFinite, greatest, Tensor(0))
    let sums = (self - offset).exp().sum(axes: [axis], keepingAxes: true)
    return (sums.log() + offset).reshaped(to: shape.removing(axis, in: "logSumExp"))
  }
}

extension Tensor {
  /// The gradient of something that was repeated to this tensor's shape: summed back to its own.
  func summed(to target: Shape) -> Tensor {
    if target == shape { return self }
    let missing = rank - target.rank
    let axes = (0..<rank).filter { axis in
      axis < missing || (target[axis - missing] == 1 && shape[axis] != 1)
    }
    return sum(axes: axes, keepingAxes: true).reshaped(to: target)
  }
}
