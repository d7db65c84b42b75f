import Learning
import Numerics
import Tensors
import Testing

// PyTorch 2.15 in double precision, with waves(*s) = sin(arange(1, n + 1)).reshape(s),
// w(*s) = (sin(12.9898 arange(1, n + 1)) / sqrt(n / s[0])).reshape(s), both in our order of axes, and
// x.movedim(-1, 1) and back around each call that is named at the values.
@Suite struct WindowConvolutionTests {
  private func layer(
    _ inputs: Int, _ outputs: Int, _ kernel: [Int], _ window: ConvolutionWindow
  ) -> WindowConvolution {
    var generator = SeededGenerator(seed: 1)
    let layer = WindowConvolution(
      in: inputs, out: outputs, kernel: kernel, window: window, bias: false, using: &generator)
    setWaves(layer)
    return layer
  }

  @Test func `signals are convolved with stride, dilation and groups`() {
    // F.conv1d(waves(1, 7, 4), w(4, 3, 2), stride=2, padding=2, dilation=2, groups=2)
    let window = ConvolutionWindow(stride: 2, padding: 2, dilation: 2, groups: 2)
    let output = layer(4, 4, [3], window)(waves([1, 7, 4]))
    let expected: [Float] = [
      0.71471589, -0.50355635, -0.67869698, 0.26898603, -0.14916512, 0.74103220, 0.34692137,
      -0.69665124, -0.64656501, 0.36305905, 0.96011617, -0.70303068, -0.13361402, -0.23760347,
      -0.09373847, 0.57495212,
    ]
    #expect(output.shape == [1, 4, 4])
    #expect(output.scalars.isClose(to: expected, within: 2e-6))
  }

  @Test func `each channel has a kernel of its own`() {
    // F.conv2d(waves(1, 3, 4, 3), w(3, 3, 3, 1), padding=2, dilation=2, groups=3), the first 12
    var generator = SeededGenerator(seed: 1)
    let layer = WindowConvolution.depthwise(
      3, kernel: [3, 3], padding: 2, dilation: 2, bias: false, using: &generator)
    setWaves(layer)
    let expected: [Float] = [
      0.45779012, 0.29743830, -0.72765282, -0.44948258, -0.22581212, 0.77788692, 0.49047331,
      -0.06184932, -0.66297412, -0.43227533, 0.12282937, 0.67772852,
    ]
    let output = layer(waves([1, 3, 4, 3]))
    #expect(output.shape == [1, 3, 4, 3])
    #expect(Array(output.scalars.prefix(12)).isClose(to: expected, within: 2e-6))
  }

  @Test func `volumes are convolved at stride 2`() {
    // F.conv3d(waves(1, 3, 5, 4, 2), w(2, 3, 3, 3, 2), stride=2, padding=1)
    let output = layer(2, 2, [3, 3, 3], ConvolutionWindow(stride: 2, padding: 1))(
      waves([1, 3, 5, 4, 2]))
    let expected: [Float] = [
      -0.72377097, 0.42831001, 0.72065270, -0.55469386, 0.74010889, -0.88730976, -0.59975979,
      0.98595027, -0.15638767, 0.62106962, -0.02781356, -0.60771640, 0.63502512, -0.63899171,
      -0.63330503, 0.78606402, -0.39255226, 0.88719261, 0.15942635, -0.84623560, -0.16784603,
      -0.41773767, 0.44061588, 0.20440348,
    ]
    #expect(output.shape == [1, 2, 3, 2, 2])
    #expect(output.scalars.isClose(to: expected, within: 2e-6))
  }

  @Test func `a kernel of 4 by 4 at stride 2 halves an image`() {
    // F.conv2d(waves(1, 5, 6, 2), w(2, 4, 4, 2), stride=2, padding=1)
    var generator = SeededGenerator(seed: 1)
    let layer = Convolution(
      in: 2, out: 2, size: 4, stride: 2, padding: 1, bias: false, using: &generator)
    setWaves(layer)
    let expected: [Float] = [
      -0.20946124, -0.17307216, 0.11096851, 0.13921359, -0.08024926, -0.19569661, 0.26604136,
      0.37025298, -0.12169344, -0.28268990, 0.05281447, 0.36048975,
    ]
    #expect(layer(waves([1, 5, 6, 2])).scalars.isClose(to: expected, within: 2e-6))
  }

  @Test func `every example has a kernel of its own`() {
    // cat([F.conv2d(x[i:i + 1], w(2, 3, 2, 2, 2)[i], stride=(1, 2)) for i in range(2)]) with
    // x = waves(2, 3, 4, 2) and w scaled by its first extent
    let weights = Parameter("weights", .zeros([2, 3, 2, 2, 2]))
    setWaves(Sequential([ParameterHolder(weights)]))
    let window = ConvolutionWindow(stride: [1, 2])
    let output = waves([2, 3, 4, 2]).convolved(withEach: weights.value, window: window)
    let expected: [Float] = [
      0.08351325, -0.24212177, 0.38617037, 0.43074337, -0.29944436, 0.15013836, -0.64661856,
      0.63358157, -0.58244432, 0.41457283, -0.52882873, 0.61128368, -0.60179236, 0.52189818,
      -0.41061981, 0.60373065, -0.65532687, 0.66751519, -0.18745702, 0.33480227, -0.46201429,
      -0.35867049, 0.21764413, -0.06352981,
    ]
    #expect(output.shape == [2, 2, 2, 3])
    #expect(output.scalars.isClose(to: expected, within: 2e-6))
  }

  @Test(arguments: [1, 2])
  func `examples and their kernels get gradients`(groups: Int) {
    let x = Parameter("x", waves([2, 3, 4, 2]))
    let weights = Parameter("weights", waves([2, 4, 2, 3, 2 / groups], step: 0.7))
    for parameter in [x, weights] {
      let gap = gradientGap(of: parameter) {
        weighted(
          x.tracked.convolved(
            withEach: weights.tracked, window: ConvolutionWindow(padding: 1, groups: groups)))
      }
      #expect(gap < 1e-2, "\(parameter.name)")
    }
  }

  @Test func `channels that the groups do not divide trap`() async {
    await #expect(processExitsWith: .failure) {
      var generator = SeededGenerator(seed: 1)
      _ = WindowConvolution(
        in: 3, out: 4, kernel: [3], window: ConvolutionWindow(groups: 2), using: &generator)
    }
  }
}

/// A layer that gives a parameter to `setWaves`.
private struct ParameterHolder: Layer {
  let parameter: Parameter

  init(_ parameter: Parameter) { self.parameter = parameter }

  func callAsFunction(_ x: Tensor, in pass: inout Pass) -> Tensor { x }

  var parameters: [Parameter] { [parameter] }
}
