import Tensors
import Testing

/// Expected values from PyTorch 2.15: `y = torch.sin(torch.arange(24.)).reshape(1, 3, 4, 2)` and
/// `F.grid_sample(y.permute(0, 3, 1, 2), g, padding_mode=…, align_corners=True).permute(0, 2, 3, 1)`,
/// where g holds 2 · column / 3 - 1 and 2 · row / 2 - 1 of the same places.
struct GridSamplingTests {
  private let images = counting([1, 3, 4, 2]).sin()
  private let grid = Tensor(
    [-0.5, 0.2, 0.3, 3.6, 1.25, 1.75, 2.4, 1.1, 0.8, -1.5, 1, 2], shape: [1, 2, 3, 2])

  @Test(arguments: [
    (
      ImageBorder.zeros,
      [
        0.09092973, 0.3507004, 0.04063656, 0.2619908, -0.2795857, 0.215086, -0.3507563, 0.131133,
        0, 0, -0.5365729, 0.420167,
      ] as [Float]
    ),
    (
      .edge,
      [
        0.1818595, 0.7014008, 0.1015914, 0.654977, -0.2795857, 0.215086, -0.584594, 0.2185551,
        0.7914866, 0.497989, -0.5365729, 0.420167,
      ]
    ),
    (
      .mirror,
      [
        0.4322709, 0.4155487, -0.3738036, -0.06512724, -0.2795857, 0.215086, -0.5680669,
        -0.2120568, -0.4169882, -0.3137097, -0.5365729, 0.420167,
      ]
    ),
  ])
  func `the places between pixels agree with PyTorch`(border: ImageBorder, expected: [Float]) {
    let result = images.sampled(at: grid, border: border)
    #expect(result.shape == [1, 2, 3, 2])
    expectScalars(result, expected)
  }

  @Test func `the pixels' own places are the image`() {
    let own = Tensor.pixelGrid(height: 3, width: 4).reshaped(to: [1, 3, 4, 2])
    #expect(images.sampled(at: own).scalars == images.scalars)
    #expect(images.sampled(at: own, sampling: .nearest).scalars == images.scalars)
  }

  @Test func `a grid of affine maps reads as the maps do`() {
    let map = AffineMap(row: [0.9, 0.2, 0.25], column: [-0.3, 1.1, -0.4])
    let maps = Tensor((map.row + map.column).map { Float($0) }, shape: [1, 2, 3])
    let grid = Tensor.affineGrid(maps, height: 3, width: 4)
    expectScalars(images.sampled(at: grid), images.warped(by: [map]).scalars)
  }

  @Test func `places far away are zero or the nearest border`() {
    let far = Tensor([1e30, 0, -.infinity, 1], shape: [1, 1, 2, 2])
    let image = counting([1, 2, 2, 1], from: 1)
    #expect(image.sampled(at: far).scalars == [0, 0])
    #expect(image.sampled(at: far, border: .edge).scalars == [3, 2])
  }

  @Test func `a place that is not a number stops the program`() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Tensor.zeros([1, 2, 2, 1]).sampled(at: Tensor([.nan, 0], shape: [1, 1, 1, 2]))
    }
    #expect(result.message.contains("sampled: a place that is not a number"))
    let shapes = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Tensor.zeros([2, 2, 2, 1]).sampled(at: .zeros([1, 2, 2, 2]))
    }
    #expect(shapes.message.contains("sampled: images [2, 2, 2, 1] at a grid of [1, 2, 2, 2]"))
  }
}
