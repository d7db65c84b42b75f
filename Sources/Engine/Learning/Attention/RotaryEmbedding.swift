import Numerics
public import Tensors

/// Positions as rotations: pairs of features (i, i + d/2) turn by position · base^(−2i/d).
///
/// Su et al., *RoFormer*, arXiv:2104.09864, equation 34, with the halves paired as Llama does. The
/// product of a turned query and key depends on the distance of their places alone.
public struct RotaryEmbedding: Sendable {
  public let features: Int
  /// The cosines and sines of each place's angles, `[places, features/2]`.
  private let cosines: Tensor
  private let sines: Tensor

  /// Angles for `places` places, the first one being number 0, whose angles are all 0.
  public init(features: Int, places: Int, base: Double = 10_000) {
    require(
      features > 0 && features % 2 == 0 && places > 0 && base > 0,
      "RotaryEmbedding: \(features) features, \(places) places, base \(base); pairs are needed")
    self.features = features
    let half = features / 2
    let speeds = (0..<half).map { Elementary.pow(base, -2 * Double($0) / Double(features)) }
    let angles = (0..<places).flatMap { place in speeds.map { Double(place) * $0 } }
    cosines = Tensor(angles.map { Float(Elementary.cos($0)) }, shape: [places, half])
    sines = Tensor(angles.map { Float(Elementary.sin($0)) }, shape: [places, half])
  }

  /// `[..., places, features]` turned, the first of its places being number `start`.
  public func callAsFunction(_ x: Tensor, from start: Int = 0) -> Tensor {
    require(
      x.rank >= 2 && x.shape[-1] == features && start + x.shape[-2] <= cosines.shape[0],
      "RotaryEmbedding: \(x.shape) from place \(start) is not [..., places, \(features)] with at "
        + "most \(cosines.shape[0]) places")
    let (half, places) = (features / 2, start..<start + x.shape[-2])
    let (cosine, sine) = (cosines.slice(axis: 0, places), sines.slice(axis: 0, places))
    let first = x.slice(axis: -1, 0..<half)
    let second = x.slice(axis: -1, half..<features)
    return .concatenating(
      [first * cosine - second * sine, second * cosine + first * sine], axis: -1)
  }
}
