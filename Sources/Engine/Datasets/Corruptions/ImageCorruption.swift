public import Numerics
public import Tensors

/// A way in which pictures get worse, at five severities.
///
/// After Hendrycks and Dietterich, *Benchmarking Neural Network Robustness to Common Corruptions
/// and Perturbations*, ICLR 2019, with the parameters of their small pictures (CIFAR-10-C).
public enum ImageCorruption: String, Hashable, Sendable, Codable, CaseIterable {
  /// x + σ·ε, σ = 0.04, 0.06, 0.08, 0.09, 0.10.
  case gaussianNoise
  /// Photon counts: Poisson(c·x)/c, c = 500, 250, 100, 75, 50 photons for white.
  case photonNoise
  /// A Gaussian kernel of σ = 0.4, 0.6, 0.7, 0.8, 1 pixels.
  case blur
  /// m + c·(x - m) around the picture's mean m of each channel, c = 0.75, 0.5, 0.4, 0.3, 0.15.
  case contrast
  /// A black square of 10, 15, 20, 25 or 30 % of the shorter side's length, somewhere inside.
  case occlusion

  /// The parameter of a severity 1...5.
  public func parameter(severity: Int) -> Double {
    require((1...5).contains(severity), "ImageCorruption: severity \(severity), not 1 to 5")
    let parameters: [Double] =
      switch self {
      case .gaussianNoise: [0.04, 0.06, 0.08, 0.09, 0.10]
      case .photonNoise: [500, 250, 100, 75, 50]
      case .blur: [0.4, 0.6, 0.7, 0.8, 1.0]
      case .contrast: [0.75, 0.5, 0.4, 0.3, 0.15]
      case .occlusion: [0.10, 0.15, 0.20, 0.25, 0.30]
      }
    return parameters[severity - 1]
  }

  /// Pictures [n, h, w, c] in 0...1, made worse and cut to 0...1.
  ///
  /// Each picture's draws come from a stream of its own index.
  public func callAsFunction(
    _ images: Tensor, severity: Int, using generator: SeededGenerator
  ) -> Tensor {
    require(images.rank == 4, "ImageCorruption: the shape \(images.shape), which has not 4 axes")
    let parameter = parameter(severity: severity)
    if self == .blur { return images.gaussianBlurred(deviation: parameter) }
    let draws = generator.stream("image corruption \(rawValue)")
    let size = images.shape[0] == 0 ? 0 : images.count / images.shape[0]
    var result = images
    for picture in 0..<images.shape[0] {
      var draw = draws.stream(picture)
      let range = picture * size..<(picture + 1) * size
      switch self {
      case .gaussianNoise:
        result.replace(range) { Double($0) + parameter * draw.normalDouble() }
      case .photonNoise:
        result.replace(range) { Double(draw.poisson(parameter * max(0, Double($0)))) / parameter }
      case .contrast: result.pull(range, channels: images.shape[3], by: parameter)
      case .occlusion: result.occlude(range, images.shape, share: parameter, using: &draw)
      case .blur: break
      }
    }
    return result
  }
}

extension Tensor {
  fileprivate mutating func replace(_ range: Range<Int>, _ body: (Float) -> Double) {
    withMutableScalars { scalars in
      for index in range { scalars[index] = Float(min(1, max(0, body(scalars[index])))) }
    }
  }

  fileprivate mutating func pull(_ range: Range<Int>, channels: Int, by factor: Double) {
    withMutableScalars { scalars in
      for channel in 0..<channels {
        let places = stride(from: range.lowerBound + channel, to: range.upperBound, by: channels)
        var (sum, count) = (0.0, 0.0)
        for place in places { (sum, count) = (sum + Double(scalars[place]), count + 1) }
        let mean = sum / count
        for place in places {
          scalars[place] = Float(min(1, max(0, mean + factor * (Double(scalars[place]) - mean))))
        }
      }
    }
  }

  fileprivate mutating func occlude(
    _ range: Range<Int>, _ shape: Shape, share: Double, using draw: inout SeededGenerator
  ) {
    let (height, width, channels) = (shape[1], shape[2], shape[3])
    let side = max(1, Int((share * Double(min(height, width))).rounded()))
    let top = draw.integer(below: height - side + 1)
    let left = draw.integer(below: width - side + 1)
    withMutableScalars { scalars in
      for row in top..<top + side {
        let start = range.lowerBound + (row * width + left) * channels
        for index in start..<start + side * channels { scalars[index] = 0 }
      }
    }
  }
}
