import Tensors
import Testing

/// Expected values from SciPy 1.17: `x = np.sin(np.arange(12.)).reshape(3, 4)`, and the call that the
/// test names.
struct WarpingTests {
  private let image = counting([1, 3, 4, 1]).sin()
  private let map = AffineMap(row: [0.9, 0.2, 0.25], column: [-0.3, 1.1, -0.4])

  @Test(arguments: [
    // affine_transform(x, [[.9, .2], [-.3, 1.1]], [.25, -.4], order=1, mode="grid-constant")
    (
      ImageBorder.zeros,
      [
        -0.11352037, -0.08026315, 0.04355003, 0.51153509, -0.14846352, -0.27901146, -0.31489967,
        -0.54259549, 0, 0.6987257, 0.12148981, -0.23828414,
      ] as [Float]
    ),
    // … mode="mirror"
    (
      .mirror,
      [
        0.04302849, -0.08026315, 0.04355003, 0.51153509, -0.67575102, -0.27901146, -0.31489967,
        -0.54259549, 0.34356635, 0.50447203, -0.24887032, -0.23730581,
      ]
    ),
  ])
  func `an affine map agrees with SciPy`(border: ImageBorder, expected: [Float]) {
    expectScalars(image.warped(by: [map], border: border), expected)
  }

  @Test func `another size agrees with SciPy`() {
    // … mode="reflect", output_shape=(2, 5)
    let result = image.warped(by: [map], to: (2, 5), border: .symmetric)
    #expect(result.shape == [1, 2, 5, 1])
    expectScalars(
      result,
      [
        -0.18920062, -0.08026315, 0.04355003, 0.51153509, 0.57413776, -0.49487838, -0.27901146,
        -0.31489967, -0.54259549, -0.91714137,
      ])
  }

  @Test func `a rotation agrees with SciPy`() {
    // rotate(x, 30, reshape=False, order=1, mode="grid-constant") and mode="nearest"
    expectScalars(
      image.rotated(by: [30]),
      [
        0.22648323, 0.77783375, 0.40364469, 0.41856746, -0.07252762, -0.47355074, -0.36369344,
        -0.56406698, -0.38847553, 0.07325572, -0.00168141, -0.26124604,
      ])
    expectScalars(
      image.rotated(by: [30], border: .edge),
      [
        0.5898391, 0.87992772, 0.40364469, 0.59713297, -0.07252762, -0.47355074, -0.36369344,
        -0.56406698, -0.55420349, 0.07325572, -0.0019021, -0.68037325,
      ])
  }

  @Test func `quarter turns move pixels alone`() {
    // numpy.rot90 of [[0, 1, 2], [3, 4, 5], [6, 7, 8]]
    let square = counting([1, 3, 3, 1])
    #expect(square.rotated(by: [90]).scalars == [2, 5, 8, 1, 4, 7, 0, 3, 6])
    #expect(square.rotated(by: [-90]).scalars == [6, 3, 0, 7, 4, 1, 8, 5, 2])
    #expect(square.rotated(by: [180]).scalars == [8, 7, 6, 5, 4, 3, 2, 1, 0])
    #expect(square.rotated(by: [-450], sampling: .nearest).scalars == [6, 3, 0, 7, 4, 1, 8, 5, 2])
    #expect(square.rotated(by: [720]).scalars == square.scalars)
  }

  @Test func `every image has its own map, and labels stay labels`() {
    let images = Tensor.concatenating([counting([1, 2, 2, 1]), counting([1, 2, 2, 1])])
    let moved = images.warped(by: [.identity, .translation(rows: 1, columns: 0)])
    #expect(moved.scalars == [0, 1, 2, 3, 2, 3, 0, 0])
    let labels = counting([1, 5, 5, 1]).rotated(by: [20], border: .edge, sampling: .nearest)
    #expect(labels.scalars.allSatisfy { $0 == $0.rounded() })
  }

  @Test func `maps compose, and the inverse leads back`() {
    let both = map.then(.scaling(rows: 2, columns: 0.5)).then(.shear(columnsPerRow: 0.3))
    let there = both.source(row: 3, column: -2)
    // (2.7 - 0.4 + 0.25, -0.9 - 2.2 - 0.4) scaled is (5.1, -1.75), sheared (5.1, -0.22).
    #expect(abs(there.row - 5.1) < 1e-12 && abs(there.column + 0.22) < 1e-12)
    let back = both.inverse.source(row: there.row, column: there.column)
    #expect(abs(back.row - 3) < 1e-12 && abs(back.column + 2) < 1e-12)
  }

  @Test func `maps of another number stop the program`() async {
    let maps = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Tensor.zeros([2, 3, 3, 1]).warped(by: [.identity])
    }
    #expect(maps.message.contains("warped: 1 maps for the shape [2, 3, 3, 1]"))
    let flat = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = AffineMap.scaling(rows: 0, columns: 1).inverse
    }
    #expect(flat.message.contains("AffineMap: the inverse of"))
  }
}
