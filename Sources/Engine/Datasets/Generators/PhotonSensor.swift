public import Numerics
public import Tensors

/// A synthetic single-photon camera: how many photons each pixel counts in each bin of time.
///
/// n_ijt ~ Poisson(α·a_ij·h(t - z_ij) + b) with the reflectivity a, the depth z in bins, a Gaussian
/// pulse h of deviation 1 bin integrated over the bin, α = s/mean(a) and b = s/(ρ·T): s signal
/// photons a pixel on average, ρ times as many as of background. Drawn as a list of photons, which
/// is the same by superposition: Poisson(α·a_ij) in the bins round(z_ij + ε), those out of 0..<T
/// lost, and Poisson(b·T) in uniform bins.
public struct PhotonSensor: Hashable, Sendable, Codable {
  /// T.
  public var bins = 32
  /// s.
  public var signal = 2.0
  /// ρ.
  public var signalToBackground = 1.0

  public init() {}

  /// Counts [n, height, width, bins] for reflectivities [n, height, width, 1] in 0...1 and as many
  /// depths; each picture's photons come from a stream of its index.
  ///
  /// The scene may be real: what is synthetic is the camera. Traps for shapes that don't fit, and
  /// for a picture that reflects nothing.
  public func counts(
    reflectivity: Tensor, depths: Tensor, using generator: SeededGenerator
  ) -> (counts: Tensor, synthesis: Synthesis) {
    require(
      reflectivity.rank == 4 && reflectivity.shape[3] == 1 && depths.shape == reflectivity.shape,
      "PhotonSensor: reflectivities \(reflectivity.shape) and depths \(depths.shape)")
    require(
      bins > 0 && signal >= 0 && signalToBackground > 0, "PhotonSensor: \(self)")
    let synthesis = Synthesis(
      kind: "single-photon camera",
      settings: "\(bins) bins, \(signal) signal photons a pixel, \(signalToBackground) times the "
        + "background")
    _ = synthesis.announced(by: generator)
    let (count, size) = (reflectivity.shape[0], reflectivity.shape[1] * reflectivity.shape[2])
    let (surface, places) = (reflectivity.scalars, depths.scalars)
    let draws = generator.stream("single photons")
    let background = signal / signalToBackground
    var counts = [Float](repeating: 0, count: count * size * bins)
    for picture in 0..<count {
      var draw = draws.stream(picture)
      let pixels = picture * size..<(picture + 1) * size
      let mean = pixels.reduce(0.0) { $0 + Double(surface[$1]) } / Double(size)
      require(mean > 0, "PhotonSensor: picture \(picture) reflects nothing")
      for pixel in pixels {
        for _ in 0..<draw.poisson(signal * Double(surface[pixel]) / mean) {
          let bin = (Double(places[pixel]) + draw.normalDouble()).rounded()
          if bin >= 0 && bin < Double(bins) { counts[pixel * bins + Int(bin)] += 1 }
        }
        for _ in 0..<draw.poisson(background) {
          counts[pixel * bins + draw.integer(below: bins)] += 1
        }
      }
    }
    let shape: Shape = [count, reflectivity.shape[1], reflectivity.shape[2], bins]
    return (Tensor(counts, shape: shape), synthesis)
  }
}
