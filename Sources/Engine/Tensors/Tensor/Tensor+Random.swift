public import Numerics

extension Tensor {
  /// Normally distributed scalars of mean 0.
  public static func normal(
    _ shape: Shape, deviation: Float = 1, using generator: inout SeededGenerator
  ) -> Tensor {
    filled(shape) { deviation * generator.normal() }
  }

  /// Scalars uniform in a range.
  public static func uniform(
    _ shape: Shape, in range: Range<Float>, using generator: inout SeededGenerator
  ) -> Tensor {
    filled(shape) { generator.uniform(in: range) }
  }

  /// Scalars of the standard Gumbel distribution: added to logits, their arg-max is a categorical draw.
  public static func gumbel(_ shape: Shape, using generator: inout SeededGenerator) -> Tensor {
    filled(shape) { Float(generator.gumbel()) }
  }

  private static func filled(_ shape: Shape, _ next: () -> Float) -> Tensor {
    let result = Tensor(unset: shape)
    for index in 0..<shape.count { unsafe result.storage.pointer[index] = next() }
    return result
  }
}
