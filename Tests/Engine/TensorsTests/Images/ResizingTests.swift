import Tensors
import Testing

/// Expected values from PyTorch 2.15: `y = torch.sin(torch.arange(24.)).reshape(1, 3, 4, 2)` and
/// `F.interpolate(y.permute(0, 3, 1, 2), …).permute(0, 2, 3, 1)`, or as the test says.
struct ResizingTests {
  private let images = counting([1, 3, 4, 2]).sin()

  @Test func `bilinear pixels agree with PyTorch`() {
    // size=(2, 6), mode="bilinear", align_corners=False
    let result = images.resizedBilinear(to: (2, 6))
    #expect(result.shape == [1, 2, 6, 2])
    expectScalars(
      result,
      [
        0.2473396, 0.7341328, 0.3966537, 0.2949876, 0.3380155, -0.2224899, -0.493793, -0.5358192,
        -0.3318275, 0.02058022, 0.03809023, 0.6553119, 0.03141208, -0.6180185, -0.3339168,
        -0.377804, -0.4909437, 0.007430931, 0.3422638, 0.587513, 0.3957895, 0.1302201, 0.2410134,
        -0.4720933,
      ])
  }

  @Test func `bilinear pixels with aligned corners agree with PyTorch`() {
    // size=(4, 3), mode="bilinear", align_corners=True
    expectScalars(
      images.resizedBilinear(to: (4, 3), alignCorners: true),
      [
        0, 0.841471, 0.07624745, -0.4089021, -0.2794155, 0.6569866, 0.6595722, 0.555236,
        -0.3347822, -0.3295751, 0.5672665, 0.6525208, 0.5636044, -0.04572022, -0.333205,
        -0.02885223, 0.6574544, 0.1514517, -0.2879033, -0.9613975, 0.08097902, 0.4932664,
        -0.008851309, -0.8462204,
      ])
  }

  @Test func `a single pixel of aligned corners is the first one`() {
    #expect(
      images.resizedBilinear(to: (1, 1), alignCorners: true).scalars == [0, images.scalars[1]])
  }

  @Test func `the same size is the same image`() {
    #expect(images.resizedBilinear(to: (3, 4)).scalars == images.scalars)
    #expect(images.resizedByArea(to: (3, 4)).scalars == images.scalars)
    let one = Tensor([.infinity, 2, 3], shape: [1, 1, 3, 1])
    #expect(one.resizedBilinear(to: (1, 3), alignCorners: true).scalars == one.scalars)
  }

  @Test func `adaptive means agree with PyTorch`() {
    // F.adaptive_avg_pool2d(torch.sin(torch.arange(35.)).reshape(1, 1, 5, 7), (3, 4))
    expectScalars(
      counting([1, 5, 7, 1]).sin().adaptiveAveragePooled(to: (3, 4)),
      [
        0.621954, 0.458224, -0.6091985, -0.3386864, 0.6858407, -0.1669119, -0.4353848, 0.4442252,
        0.108769, -0.6360589, 0.1453215, 0.8119823,
      ])
    let one = counting([2, 3, 5, 2])
    expectScalars(
      one.adaptiveAveragePooled(to: (1, 1)).reshaped(to: [2, 2]),
      one.meanOverPositions().scalars)
  }

  @Test func `an area's mean takes partial pixels by their share`() {
    // (1 + 2/2) / 1.5, (2/2 + 3) / 1.5
    let line = Tensor([1, 2, 3], shape: [1, 1, 3, 1])
    expectScalars(line.resizedByArea(to: (1, 2)), [4 / 3.0, 8 / 3.0])
    let squares = counting([1, 6, 4, 2])
    expectScalars(squares.resizedByArea(to: (3, 2)), squares.averagePooled(size: 2).scalars)
  }

  @Test func `nearest pixels of volumes agree with PyTorch`() {
    // F.interpolate(torch.arange(12.).reshape(1, 1, 2, 2, 3), size=(3, 4, 5), mode="nearest")
    let expected: [Float] = [
      0, 0, 1, 1, 2, 0, 0, 1, 1, 2, 3, 3, 4, 4, 5, 3, 3, 4, 4, 5, 0, 0, 1, 1, 2, 0, 0, 1, 1, 2, 3,
      3, 4, 4, 5, 3, 3, 4, 4, 5, 6, 6, 7, 7, 8, 6, 6, 7, 7, 8, 9, 9, 10, 10, 11, 9, 9, 10, 10, 11,
    ]
    #expect(
      counting([1, 2, 2, 3, 1]).resizedNearest(to: [3, 4, 5]).scalars == expected)
    // Four slices brought to 32 are each repeated eight times.
    let slices = counting([1, 4, 1, 1, 1]).resizedNearest(to: [32, 1, 1])
    #expect(slices.scalars == (0..<32).map { Float($0 / 8) })
  }
}
