import Numerics

/// Sine and cosine of a part of a full turn.
struct Turn {
  let sine: Double
  let cosine: Double

  /// `share` of 2π.
  init(share: Double) {
    sine = Elementary.sin(2 * Double.pi * share)
    cosine = Elementary.cos(2 * Double.pi * share)
  }
}
