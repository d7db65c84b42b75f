import Tensors
import Testing

/// Expected values from SciPy 1.17: `x = np.sin(np.arange(12.)).reshape(3, 4)`, and the call that the
/// test names.
struct FilteringTests {
  private let image = counting([1, 3, 4, 1]).sin()

  @Test func `a Gaussian blur agrees with SciPy`() {
    // gaussian_filter(x, 0.8)
    expectScalars(
      image.gaussianBlurred(deviation: 0.8),
      [
        -0.01285072, 0.28610505, 0.43325845, 0.33078251, -0.13728251, -0.12366061, -0.03637208,
        0.06655403, 0.3947598, 0.057909, -0.33207419, -0.51593057,
      ])
  }

  @Test(arguments: [
    // gaussian_filter(x, 0.8, mode="mirror")
    (
      ImageBorder.mirror, 0.8, nil as Int?,
      [
        -0.13799956, 0.00664344, 0.22491291, 0.30061386, -0.20131877, -0.17568423, -0.05643798,
        0.03830709, -0.03218786, -0.15516038, -0.27262348, -0.26823046,
      ] as [Float]
    ),
    // gaussian_filter(x, 0.8, mode="constant", radius=1)
    (
      .zeros, 0.8, 1,
      [
        -0.04420904, 0.16391915, 0.31826032, 0.21790097, -0.13082591, -0.15680986, -0.04569193,
        0.05788019, 0.17182205, -0.01096031, -0.27369052, -0.27435971,
      ]
    ),
    // gaussian_filter(x, 1.5, mode="nearest")
    (
      .edge, 1.5, nil,
      [
        0.12854088, 0.20465618, 0.22467502, 0.18211258, 0.14635632, 0.10501301, 0.03292911,
        -0.04654481, 0.28413734, 0.09144708, -0.13182542, -0.31335411,
      ]
    ),
  ])
  func `every border agrees with SciPy`(
    border: ImageBorder, deviation: Double, radius: Int?, expected: [Float]
  ) {
    expectScalars(
      image.gaussianBlurred(deviation: deviation, radius: radius, border: border), expected)
  }

  @Test func `a box blur agrees with SciPy`() {
    // uniform_filter(x, 3)
    expectScalars(
      image.boxBlurred(size: 3),
      [
        -0.08773192, 0.16737717, 0.35582485, 0.37973695, 0.08441963, 0.0681202, 0.01984916,
        -0.03532293, 0.25657119, -0.03113678, -0.31612654, -0.45038282,
      ])
    // uniform_filter(x, 2, mode="nearest"): an even size reaches further back.
    expectScalars(
      image.boxBlurred(size: 2, border: .edge),
      [
        0, 0.42073549, 0.87538421, 0.52520872, -0.37840125, -0.21856395, 0.12810716, 0.35699713,
        0.11627788, -0.07856251, -0.3425606, -0.29161005,
      ])
  }

  @Test func `a window wider than the image is mirrored again and again`() {
    // uniform_filter(x, 4, mode="mirror"), whose rows are all alike
    let row: [Float] = [-0.12789497, -0.12789497, -0.05793484, -0.03726659]
    expectScalars(image.boxBlurred(size: 4, border: .mirror), row + row + row)
  }

  @Test func `volumes are blurred along three axes and channels apart`() {
    // gaussian_filter(np.sin(np.arange(24.)).reshape(2, 3, 4), 0.6, radius=1)
    let volume = counting([1, 2, 3, 4, 1]).sin()
    let expected: [Float] = [
      -0.07575345, 0.40947406, 0.60117665, 0.35444405, -0.32626948, -0.36545229, -0.13632995,
      0.18790121, 0.62494904, 0.20567629, -0.37169821, -0.67073019, -0.32019457, 0.21074701,
      0.59514186, 0.54242135, -0.20909447, -0.36608093, -0.2561948, 0.03749968, 0.67215443,
      0.40546152, -0.16390001, -0.60554297,
    ]
    let both = Tensor.concatenating([volume, volume * 2], axis: 4)
      .gaussianBlurred(deviation: 0.6, radius: 1)
    expectScalars(both.slice(axis: 4, 0..<1), expected)
    expectScalars(both.slice(axis: 4, 1..<2), expected.map { $0 * 2 }, tolerance: 4e-6)
  }

  @Test(arguments: [
    (ImageBorder.zeros, [0, 0, 0, 1, 2, 3, 0, 0] as [Float]), (.edge, [1, 1, 1, 1, 2, 3, 3, 3]),
    (.mirror, [2, 3, 2, 1, 2, 3, 2, 1]), (.symmetric, [3, 2, 1, 1, 2, 3, 3, 2]),
  ])
  func `a border is what it says`(border: ImageBorder, expected: [Float]) {
    // numpy.pad with mode constant, edge, reflect and symmetric
    #expect(
      Tensor([1, 2, 3]).padded(axis: 0, before: 3, after: 2, border: border).scalars == expected)
  }

  @Test func `a constant image stays constant where the border repeats it`() {
    for border in [ImageBorder.edge, .mirror, .symmetric] {
      let blurred = Tensor.full([1, 3, 5, 1], value: 2).gaussianBlurred(
        deviation: 2, border: border)
      expectScalars(blurred, Array(repeating: 2, count: 15))
    }
  }
}
