import Numerics
import Tensors
import Testing

@testable import Datasets

@Suite struct BlurKernelTests {
  /// One bright pixel in the middle of 9 × 9.
  private let point = Tensor((0..<81).map { $0 == 40 ? 1 : 0 }, shape: [1, 9, 9, 1])

  @Test func `a point becomes the kernel`() {
    let kernel = BlurKernel(height: 3, width: 1, weights: [1, 2, 5])
    let blurred = kernel(point).scalars
    #expect(blurred[31] == 0.125 && blurred[40] == 0.25 && blurred[49] == 0.625)
    #expect(blurred.reduce(0, +) == 1)
  }

  @Test func `a disc has its area and an even picture stays`() {
    // Within the distance 2 of a pixel lie 13.
    let disc = BlurKernel.disc(radius: 2)
    #expect(disc.weights.filter { $0 > 0 } == [Double](repeating: 1.0 / 13, count: 13))
    let even = disc(Tensor([Float](repeating: 0.3, count: 48), shape: [2, 4, 2, 3]))
    #expect(even.scalars.allSatisfy { abs($0 - 0.3) < 1e-6 })
  }

  @Test(arguments: [0.0, 90, 45])
  func `a motion has its length and direction`(degrees: Double) {
    let kernel = BlurKernel.motion(length: 6, degrees: degrees)
    var (mean, rows, columns) = (0.0, 0.0, 0.0)
    for (index, weight) in kernel.weights.enumerated() {
      let row = Double(index / kernel.width - kernel.height / 2)
      let column = Double(index % kernel.width - kernel.width / 2)
      (mean, rows, columns) = (
        mean + weight * (row + column), rows + weight * row * row,
        columns + weight * column * column
      )
    }
    #expect(abs(mean) < 1e-9)
    // A uniform way of 6 pixels has the variance 3 along it; sharing among neighbours adds at most
    // 1/4 along each axis.
    let along = degrees == 0 ? columns : degrees == 90 ? rows : rows + columns
    let across = degrees == 0 ? rows : degrees == 90 ? columns : abs(rows - columns)
    #expect(along > 2.9 && along < 3.7 && across < 0.26)
  }

  @Test func `a shaken hand repeats by its seed`() {
    let first = BlurKernel.shake(length: 8, using: SeededGenerator(seed: 1))
    #expect(first == BlurKernel.shake(length: 8, using: SeededGenerator(seed: 1)))
    #expect(first != BlurKernel.shake(length: 8, using: SeededGenerator(seed: 2)))
    #expect(abs(first.weights.reduce(0, +) - 1) < 1e-12)
    // No further apart than the way is long.
    #expect(first.height <= 19)
  }
}
