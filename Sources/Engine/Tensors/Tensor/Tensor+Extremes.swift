extension Tensor {
  /// The greatest scalars along some axes; NaN wins.
  ///
  /// The gradient is shared equally by the scalars that attain it.
  public func maximum(axes: [Int], keepingAxes: Bool = false) -> Tensor {
    extreme(.maximum, axes, keepingAxes, in: "maximum")
  }

  /// The least scalars along some axes; NaN wins.
  ///
  /// The gradient is shared equally by the scalars that attain it.
  public func minimum(axes: [Int], keepingAxes: Bool = false) -> Tensor {
    extreme(.minimum, axes, keepingAxes, in: "minimum")
  }

  private func extreme(
    _ reduction: Kernels.Reduction, _ axes: [Int], _ keepingAxes: Bool,
    in operation: StaticString
  ) -> Tensor {
    let plan = ReductionPlan(of: shape, along: axes, in: operation)
    require(plan.reducedCount > 0, "\(operation): axes \(axes) of the shape \(shape) are empty")
    let x = detached
    let value = plan.run(reduction, x, keepingAxes: true)
    let result = keepingAxes ? value : value.reshaped(to: plan.dropped)
    return result.recorded(
      .joining(self) { gradient in
        let attains = x .== value
        let shares = gradient.reshaped(to: plan.kept) / attains.sum(axes: axes, keepingAxes: true)
        return attains * shares
      })
  }

  /// For each row along the last axis, the position of its first greatest scalar.
  public func argMax() -> [Int] {
    require(rank >= 1 && shape[-1] > 0, "argMax: the shape \(shape) has no last axis to search")
    return Kernels.argMax(self, rows: count / shape[-1], width: shape[-1]).array
  }

  /// The greater of each pair; where both are equal the gradient is halved between them.
  public static func maximum(_ a: Tensor, _ b: Tensor) -> Tensor {
    extreme(.maximum, a, b) { $0 .> $1 }
  }

  /// The smaller of each pair; where both are equal the gradient is halved between them.
  public static func minimum(_ a: Tensor, _ b: Tensor) -> Tensor {
    extreme(.minimum, a, b) { $0 .< $1 }
  }

  private static func extreme(
    _ operation: Kernels.Binary, _ a: Tensor, _ b: Tensor,
    _ wins: @escaping @Sendable (Tensor, Tensor) -> Tensor
  ) -> Tensor {
    let (x, y) = (a.detached, b.detached)
    return Kernels.binary(operation, x, y)
      .recorded(
        .joining(
          a, { ($0 * (wins(x, y) + (x .== y) * 0.5)).summed(to: x.shape) },
          b, { ($0 * (wins(y, x) + (x .== y) * 0.5)).summed(to: y.shape) }))
  }
}
