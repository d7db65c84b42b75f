import Learning
import Numerics
import Tensors
import Testing

@Suite struct RegionAlignmentTests {
  let boxes = [
    Box(left: 1, top: 2, right: 9, bottom: 7), Box(left: -0.5, top: 0, right: 6, bottom: 10),
    Box(left: 5, top: 3, right: 12, bottom: 9.5),
  ]

  // PyTorch 2.15 in double precision, x = waves(2, 5, 6, 2) with channels first: the mean by
  // F.avg_pool2d(v, 2) of v = F.grid_sample(x[e], points, padding_mode="border", align_corners=True) at
  // points (i + 0.5) (end - start) / 4 + start - 0.5 of each box / 2, and the gradient of
  // (output * sin(0.3 arange(1, 37)).reshape(3, 2, 3, 2)).sum(), the first 24 values.
  @Test func `bins are means of interpolated points, and the map gets a gradient`() {
    let map = Parameter("map", waves([2, 5, 6, 2]))
    let output = map.tracked.regionAligned(
      boxes, examples: [1, 0, 1], output: (height: 2, width: 3), stride: 2)
    let expected: [Float] = [
      -0.48524555, 0.00593229, 0.50304522, 0.28848977, -0.45864706, -0.54724219, -0.58145726,
      -0.37590203, 0.37328940, 0.49194900, -0.11896707, -0.54717011, 0.50039112, 0.87163306,
      0.38676887, -0.14551579, -0.55305723, -0.38956226, -0.63599146, 0.15878308, 0.47206424,
      0.52670444, 0.02796857, -0.45845020, 0.35656333, -0.13252397, -0.59181812, -0.28958313,
      0.41908538, 0.70894156, 0.53392921, 0.33112352, -0.39471929, -0.59882580, -0.20650945,
      0.47273258,
    ]
    #expect(output.shape == [3, 2, 3, 2])
    #expect(output.scalars.isClose(to: expected, within: 2e-6))
    let slopes: [Float] = [
      -0.37613755, -0.45565477, -0.38453346, -0.38252866, -0.32652876, -0.27829861, -0.04641128,
      -0.03873884, 0, 0, 0, 0, -0.32240361, -0.39056123, -0.32960011, -0.32788171, -0.27988179,
      -0.23854167, -0.03978110, -0.03320472, 0, 0, 0, 0,
    ]
    let gradient = (output * waves([3, 2, 3, 2], step: 0.3)).sum().gradients()[map]
    let found = gradient.map { Array($0.scalars.prefix(24)) } ?? []
    #expect(found.isClose(to: slopes, within: 2e-6))
  }

  @Test func `a constant map stays, and a ramp gives the bins' centres`() {
    let box = [Box(left: 1, top: 1, right: 5, bottom: 3)]
    let constant = Tensor.full([1, 4, 6, 1], value: 3)
      .regionAligned(box, examples: [0], output: (height: 2, width: 2))
    #expect(constant.scalars == [3, 3, 3, 3])
    // The ramp x of pixel centres ½, 1½, ...: bins 1...3 and 3...5 have the centres 2 and 4.
    let ramp = Tensor((0..<24).map { Float($0 % 6) + 0.5 }, shape: [1, 4, 6, 1])
      .regionAligned(box, examples: [0], output: (height: 1, width: 2))
    #expect(ramp.scalars == [2, 4])
  }

  @Test func `far beyond the border there is nothing`() {
    let box = [Box(left: 10, top: 1, right: 12, bottom: 3)]
    let output = Tensor.ones([1, 4, 6, 1])
      .regionAligned(box, examples: [0], output: (height: 1, width: 1))
    #expect(output.scalars == [0])
    #expect(
      Tensor.ones([1, 4, 6, 2]).regionAligned([], examples: [], output: (height: 1, width: 1))
        .shape == [0, 1, 1, 2])
  }

  @Test func `an example that does not exist traps`() async {
    await #expect(processExitsWith: .failure) {
      _ = Tensor.ones([1, 4, 6, 1]).regionAligned(
        [Box(left: 0, top: 0, right: 1, bottom: 1)], examples: [1],
        output: (height: 1, width: 1))
    }
  }
}
