import Numerics
import Tensors
import Testing

@testable import Datasets

@Suite struct ImageCorruptionTests {
  private let grey = Tensor.full([2, 60, 60, 1], value: 0.5)
  private let generator = SeededGenerator(seed: 1)

  private func variance(_ images: Tensor) -> Double {
    let values = images.scalars.map { Double($0) - 0.5 }
    return values.reduce(0) { $0 + $1 * $1 } / Double(values.count)
  }

  // 7,200 draws: the variance has a relative deviation of sqrt(2 / 7200) = 1.7 %. Five of these.
  @Test(arguments: 1...5)
  func `noise has the variance of its severity`(severity: Int) {
    let noise = ImageCorruption.gaussianNoise
    let sigma = noise.parameter(severity: severity)
    let noisy = noise(grey, severity: severity, using: generator)
    #expect(abs(variance(noisy) / (sigma * sigma) - 1) < 0.085)
    // Poisson of mean c/2, over c: a variance of 1 / 2c.
    let photons = ImageCorruption.photonNoise
    let counted = photons(grey, severity: severity, using: generator)
    #expect(abs(variance(counted) * 2 * photons.parameter(severity: severity) - 1) < 0.085)
  }

  @Test(arguments: 1...5)
  func `a black square of the severity covers each picture`(severity: Int) {
    let occluded = ImageCorruption.occlusion(grey, severity: severity, using: generator)
    let side = 6 + 3 * (severity - 1)
    for picture in 0..<2 {
      let black = (0..<3600).filter { occluded[picture].scalars[$0] == 0 }
      #expect(black.count == side * side)
      #expect((black.last ?? 0) - (black.first ?? 0) == (side - 1) * 60 + side - 1)
    }
  }

  // Two halves of 0.2 and 0.6 with the mean 0.4.
  @Test(arguments: 1...5)
  func `contrast shrinks towards the mean of each channel`(severity: Int) {
    let images = Tensor([0.2, 1, 0.6, 1, 0.2, 1, 0.6, 1], shape: [1, 2, 2, 2])
    let factor = Float(ImageCorruption.contrast.parameter(severity: severity))
    let flat = ImageCorruption.contrast(images, severity: severity, using: generator).scalars
    #expect(abs(flat[0] - (0.4 - 0.2 * factor)) < 1e-6)
    #expect(abs(flat[2] - (0.4 + 0.2 * factor)) < 1e-6)
    #expect(flat[1] == 1)
  }

  // SciPy 1.x: gaussian_filter of a unit impulse at its centre: the squared middle weight.
  @Test(arguments: [(1, 0.8449616), (5, 0.1591559)] as [(Int, Float)])
  func `blur spreads a point by its kernel`(severity: Int, centre: Float) {
    var point = Tensor.zeros([1, 15, 15, 1])
    point.withMutableScalars { $0[7 * 15 + 7] = 1 }
    let blurred = ImageCorruption.blur(point, severity: severity, using: generator)
    #expect(abs(blurred.scalars[7 * 15 + 7] - centre) < 1e-5)
    #expect(abs(blurred.sum().scalar - 1) < 1e-5)
  }

  @Test(arguments: ImageCorruption.allCases)
  func `the seed decides, and every severity is worse than the one before`(kind: ImageCorruption) {
    var draws = SeededGenerator(seed: 9)
    let images = Tensor.uniform([3, 20, 20, 1], in: 0..<1, using: &draws)
    var last: Float = 0
    for severity in 1...5 {
      let worse = kind(images, severity: severity, using: generator)
      #expect(worse.scalars == kind(images, severity: severity, using: generator).scalars)
      let error = (worse - images).squared().mean().scalar
      #expect(error > last)
      #expect(worse.scalars.allSatisfy { (0...1).contains($0) })
      last = error
    }
  }
}
