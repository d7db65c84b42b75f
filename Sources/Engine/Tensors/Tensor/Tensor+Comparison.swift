infix operator .< : ComparisonPrecedence
infix operator .<= : ComparisonPrecedence
infix operator .> : ComparisonPrecedence
infix operator .>= : ComparisonPrecedence
infix operator .== : ComparisonPrecedence
infix operator .!= : ComparisonPrecedence

/// Elementwise comparisons: 1 where they hold, 0 elsewhere (as where a NaN is compared, except by
/// `.!=`); no gradient.
extension Tensor {
  public static func .< (a: Tensor, b: Tensor) -> Tensor { Kernels.binary(.less, a, b) }
  public static func .<= (a: Tensor, b: Tensor) -> Tensor { Kernels.binary(.lessEqual, a, b) }
  public static func .> (a: Tensor, b: Tensor) -> Tensor { Kernels.binary(.less, b, a) }
  public static func .>= (a: Tensor, b: Tensor) -> Tensor { Kernels.binary(.lessEqual, b, a) }
  public static func .== (a: Tensor, b: Tensor) -> Tensor { Kernels.binary(.equal, a, b) }
  public static func .!= (a: Tensor, b: Tensor) -> Tensor { Kernels.binary(.notEqual, a, b) }

  public static func .< (a: Tensor, b: Float) -> Tensor { Kernels.binary(.less, a, b) }
  public static func .<= (a: Tensor, b: Float) -> Tensor { Kernels.binary(.lessEqual, a, b) }
  public static func .> (a: Tensor, b: Float) -> Tensor { Kernels.binary(.less, b, a) }
  public static func .>= (a: Tensor, b: Float) -> Tensor { Kernels.binary(.lessEqual, b, a) }
  public static func .== (a: Tensor, b: Float) -> Tensor { Kernels.binary(.equal, a, b) }
  public static func .!= (a: Tensor, b: Float) -> Tensor { Kernels.binary(.notEqual, a, b) }

  /// Takes `a` where the condition is not zero, `b` elsewhere; the gradient goes the same way.
  public static func select(_ condition: Tensor, _ a: Tensor, _ b: Tensor) -> Tensor {
    let (chooses, first, second) = (condition.detached, a.shape, b.shape)
    return Kernels.select(chooses, a, b)
      .recorded(
        .joining(
          a, { Kernels.select(chooses, $0, Tensor(0)).summed(to: first) },
          b, { Kernels.select(chooses, Tensor(0), $0).summed(to: second) }))
  }
}
