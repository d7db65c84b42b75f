public import Numerics
public import Tensors

/// A learned score for each pair of places, which their distance alone decides, one for each head.
///
/// Shaw et al., arXiv:1803.02155, in the scalar form of Raffel et al., arXiv:1910.10683, for sequences;
/// Liu et al., *Swin*, arXiv:2103.14030, equation 4, for windows.
public struct RelativeBias: Trainable {
  public let name: String
  /// `[distances, heads]`.
  public let weight: Parameter
  /// The entry of each pair of places, row-major.
  private let entries: [Int]
  private let places: Int

  /// The distances of a sequence, those beyond ±reach clipped to it; `places` places.
  public static func sequence(
    _ places: Int, reach: Int, heads: Int, name: String = "relative",
    using generator: inout SeededGenerator
  ) -> RelativeBias {
    require(places > 0 && reach >= 0, "RelativeBias \(name): \(places) places, reach \(reach)")
    let entries = (0..<places * places).map { pair in
      min(reach, max(-reach, pair % places - pair / places)) + reach
    }
    return RelativeBias(
      name, entries, places: places, distances: 2 * reach + 1, heads: heads, using: &generator)
  }

  /// The distances (rows, columns) of two places in a square window.
  public static func window(
    side: Int, heads: Int, name: String = "relative", using generator: inout SeededGenerator
  ) -> RelativeBias {
    require(side > 0, "RelativeBias \(name): a window of side \(side)")
    let (places, span) = (side * side, 2 * side - 1)
    let entries = (0..<places * places).map { pair in
      let (query, key) = (pair / places, pair % places)
      let rows = query / side - key / side + side - 1
      return rows * span + query % side - key % side + side - 1
    }
    return RelativeBias(
      name, entries, places: places, distances: span * span, heads: heads, using: &generator)
  }

  private init(
    _ name: String, _ entries: [Int], places: Int, distances: Int, heads: Int,
    using generator: inout SeededGenerator
  ) {
    self.name = name
    self.entries = entries
    self.places = places
    weight = Parameter(
      "\(name).weight", .normal([distances, heads], deviation: 0.02, using: &generator))
  }

  /// What is added to the scores, `[1, heads, places, places]`.
  public func callAsFunction() -> Tensor {
    weight.tracked.rows(entries).transposed()
      .reshaped(to: [1, weight.value.shape[1], places, places])
  }

  public var parameters: [Parameter] { [weight] }
}
