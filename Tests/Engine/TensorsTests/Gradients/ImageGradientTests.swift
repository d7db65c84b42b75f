import Numerics
import Tensors
import Testing

/// Places between the pixels of 4 × 5 images: differences must not step over a whole number.
private let places = Tensor(
  [0.3, 1.4, 2.6, 3.2, -0.7, 2.5, 1.2, 4.6, 3.5, 0.6, 1.7, 1.3, 0.4, 0.5, 2.2, 5.4],
  shape: [2, 2, 2, 2])

struct ImageGradientTests {
  @Test(arguments: [
    Differentiated("larger", [2, 3, 4, 3]) { $0[0].resizedBilinear(to: (5, 7)) },
    Differentiated("smaller, aligned", [1, 5, 7, 2]) {
      $0[0].resizedBilinear(to: (3, 2), alignCorners: true)
    },
    Differentiated("area", [1, 5, 7, 2]) { $0[0].resizedByArea(to: (3, 4)) },
    Differentiated("nearest, a volume", [1, 2, 3, 2, 2]) { $0[0].resizedNearest(to: [3, 2, 5]) },
    Differentiated("adaptive mean", [2, 5, 7, 1]) { $0[0].adaptiveAveragePooled(to: (3, 4)) },
    Differentiated("Gaussian blur", [1, 3, 4, 2]) {
      $0[0].gaussianBlurred(deviation: 0.9, border: .mirror)
    },
    Differentiated("box blur", [1, 3, 5, 1]) { $0[0].boxBlurred(size: 3, border: .zeros) },
    Differentiated("mirrored border", [2, 3, 2]) {
      $0[0].padded(axis: 1, before: 2, after: 1, border: .mirror)
    },
  ])
  func `resampling is differentiated`(_ case: Differentiated) {
    #expect(`case`.gap < differenceTolerance)
  }

  @Test(arguments: [
    Differentiated("rotation", [2, 4, 5, 2]) { $0[0].rotated(by: [20, -70]) },
    Differentiated("affine map to another size", [1, 4, 5, 2]) {
      $0[0].warped(
        by: [AffineMap(row: [0.9, 0.2, 0.1], column: [-0.1, 0.8, 0.3])], to: (3, 4), border: .edge)
    },
    Differentiated("crops", [2, 4, 5, 1]) {
      $0[0].resizedCrops(
        [
          PixelRectangle(rows: 1..<4, columns: 0..<3), PixelRectangle(rows: 0..<2, columns: 2..<5),
        ], to: (3, 5))
    },
    Differentiated("grid in images and places", [random([2, 4, 5, 3]), places]) {
      $0[0].sampled(at: $0[1])
    },
    Differentiated("grid, border repeated", [random([2, 4, 5, 2]), places]) {
      $0[0].sampled(at: $0[1], border: .edge)
    },
    Differentiated("grid, border mirrored", [random([2, 4, 5, 2]), places]) {
      $0[0].sampled(at: $0[1], border: .mirror)
    },
    Differentiated("affine grid", [2, 2, 3]) { .affineGrid($0[0], height: 3, width: 2) },
  ])
  func `warping is differentiated`(_ case: Differentiated) {
    #expect(`case`.gap < differenceTolerance)
  }

  @Test func `a deformed image is differentiated in its pixels`() {
    let deformation = ElasticDeformation(amplitude: 4, deviation: 1)
    let gap = gradientGap([random([1, 4, 5, 2])]) { inputs in
      var generator = SeededGenerator(seed: 4)
      return deformation(inputs[0], using: &generator)
    }
    #expect(gap < differenceTolerance)
  }
}
