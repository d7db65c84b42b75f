import Numerics

/// The angles by which rotary position embedding turns pairs of features: position·base^(-2i/width).
///
/// Su et al., RoFormer, arXiv:2104.09864, equation 15.
public struct RotaryAngles: Sendable {
  /// Which features are a pair.
  public enum Pairing: Sendable {
    /// i and i + width / 2, as in Llama.
    case halves
    /// 2i and 2i + 1, as in the paper.
    case neighbours
  }

  public let width: Int
  public let positions: [Int]
  let cosine: Tensor
  let sine: Tensor

  /// Computes the angles of some positions for features of an even width.
  public init(positions: [Int], width: Int, base: Double = 10_000) {
    require(
      width >= 2 && width % 2 == 0, "RotaryAngles: the width \(width); an even one is needed")
    self.width = width
    self.positions = positions
    let half = width / 2
    let frequencies = (0..<half).map { pair in
      Elementary.exp(-2 * Double(pair) / Double(width) * Elementary.log(base))
    }
    let angles = positions.flatMap { position in frequencies.map { Double(position) * $0 } }
    let shape: Shape = [positions.count, half]
    cosine = Tensor(angles.map { Float(Elementary.cos($0)) }, shape: shape)
    sine = Tensor(angles.map { Float(Elementary.sin($0)) }, shape: shape)
  }
}

extension Tensor {
  /// Turns pairs of features of [..., positions, width] by the angles of their positions.
  ///
  /// (a, b) becomes (a·cos - b·sin, a·sin + b·cos); the gradient is turned back.
  public func rotated(by angles: RotaryAngles, pairing: RotaryAngles.Pairing = .halves) -> Tensor {
    require(
      rank >= 2 && shape[-1] == angles.width && shape[-2] == angles.positions.count,
      "rotated: the shape \(shape) for angles of [\(angles.positions.count), \(angles.width)]")
    switch pairing {
    case .halves:
      return Kernels.rotatePairs(self, cosine: angles.cosine, sine: angles.sine, inverse: false)
        .recorded(
          .joining(self) {
            Kernels.rotatePairs($0, cosine: angles.cosine, sine: angles.sine, inverse: true)
          })
    case .neighbours:
      let (half, pairs) = (angles.width / 2, shape.extents.dropLast())
      return reshaped(to: Shape(pairs + [half, 2])).transposed().reshaped(to: shape)
        .rotated(by: angles).reshaped(to: Shape(pairs + [2, half])).transposed()
        .reshaped(to: shape)
    }
  }
}
