public import Numerics

/// Random smooth bending of images.
///
/// Each pixel is read at its place plus an offset: uniform noise in -1...1, smoothed by a Gaussian, times
/// the amplitude. Simard, Steinkraus and Platt, *Best Practices for Convolutional Neural Networks*,
/// ICDAR 2003.
public struct ElasticDeformation: Hashable, Sendable, Codable {
  /// What the smoothed noise is multiplied by, in pixels.
  public var amplitude: Float
  /// The Gaussian's standard deviation in pixels.
  public var deviation: Double

  public init(amplitude: Float, deviation: Double) {
    require(
      amplitude >= 0 && amplitude.isFinite && deviation > 0 && deviation.isFinite,
      "ElasticDeformation: the amplitude \(amplitude) and the deviation \(deviation)")
    self.amplitude = amplitude
    self.deviation = deviation
  }

  /// Bends each image of [batch, height, width, channels] by a draw of its own.
  public func callAsFunction(
    _ images: Tensor, border: ImageBorder = .zeros, using generator: inout SeededGenerator
  ) -> Tensor {
    require(
      images.rank == 4,
      "ElasticDeformation: the shape \(images.shape); [batch, height, width, channels] is needed")
    return images.sampled(at: drawGrid(for: images.shape, using: &generator), border: border)
  }

  /// The places to read for images of a shape, [batch, height, width, 2]: for bending labels, with
  /// nearest sampling, as their images.
  public func drawGrid(for images: Shape, using generator: inout SeededGenerator) -> Tensor {
    require(
      images.rank == 4,
      "ElasticDeformation: the shape \(images); [batch, height, width, channels] is needed")
    let noise = Tensor.uniform(images.with(2, at: 3), in: -1..<1, using: &generator)
    let offsets = noise.gaussianBlurred(deviation: deviation, border: .zeros) * amplitude
    return offsets + .pixelGrid(height: images[1], width: images[2])
  }
}
