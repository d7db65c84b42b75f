public import Numerics
import Tensors

extension LabeledImages {
  /// The same labels with pictures x' = clip(x + σ·ε, 0, 1), ε standard normal for each value.
  ///
  /// Each picture's noise is drawn from a stream of its own index. Hendrycks and Dietterich,
  /// *Benchmarking Neural Network Robustness*, ICLR 2019, clip likewise.
  public func addingGaussianNoise(
    standardDeviation: Float, using generator: SeededGenerator
  ) -> LabeledImages {
    require(
      standardDeviation >= 0 && standardDeviation.isFinite,
      "addingGaussianNoise: a standard deviation of \(standardDeviation)")
    let draws = generator.stream("Gaussian image noise")
    let size = count == 0 ? 0 : images.count / count
    var noisy = images
    noisy.withMutableScalars { scalars in
      for picture in 0..<count {
        var draw = draws.stream(picture)
        for index in picture * size..<(picture + 1) * size {
          scalars[index] = min(1, max(0, scalars[index] + standardDeviation * draw.normal()))
        }
      }
    }
    var mark = draws
    return LabeledImages(
      name: name, images: noisy, labels: labels, classNames: classNames,
      fingerprint: fingerprint.derived(
        "Gaussian noise \(standardDeviation)", [Int(truncatingIfNeeded: mark.next())]),
      synthesis: synthesis)
  }
}
