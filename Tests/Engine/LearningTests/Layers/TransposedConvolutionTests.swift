import Learning
import Numerics
import Tensors
import Testing

// PyTorch 2.15 as in `WindowConvolutionTests`, weights [in, out / groups, ...] by the same move of axes.
@Suite struct TransposedConvolutionTests {
  private func layer(
    _ outputs: Int, _ kernel: [Int], _ window: ConvolutionWindow, outputPadding: Int = 0,
    inputs: Int
  ) -> TransposedConvolution {
    var generator = SeededGenerator(seed: 1)
    let layer = TransposedConvolution(
      in: inputs, out: outputs, kernel: kernel, window: window, outputPadding: outputPadding,
      bias: false, using: &generator)
    setWaves(layer)
    return layer
  }

  @Test func `an image is doubled by groups of channels`() {
    // F.conv_transpose2d(waves(1, 2, 3, 4), w(4, 3, 3, 1), stride=2, padding=1, output_padding=1,
    // groups=2), the first 24
    let window = ConvolutionWindow(stride: 2, padding: 1, groups: 2)
    let output = layer(2, [3, 3], window, outputPadding: 1, inputs: 4)(waves([1, 2, 3, 4]))
    let expected: [Float] = [
      0.13425456, -0.22451323, -0.07253572, -0.08145865, -0.24072082, 0.20684337, 0.07658564,
      0.04672692, 0.18043670, -0.04589047, 0.06531386, 0.04769325, -0.05279675, -0.03848339,
      -0.06313793, -0.09009689, 0.01382868, -0.00844105, 0.09093369, 0.06887263, 0.03471869,
      0.04951827, 0.00743978, 0.03752987,
    ]
    #expect(output.shape == [1, 4, 6, 2])
    #expect(Array(output.scalars.prefix(24)).isClose(to: expected, within: 2e-6))
  }

  @Test func `a volume is doubled`() {
    // F.conv_transpose3d(waves(1, 2, 1, 2, 2), w(2, 2, 2, 2, 2), stride=2), the first 16
    let output = layer(2, [2, 2, 2], ConvolutionWindow(stride: 2), inputs: 2)(
      waves([1, 2, 1, 2, 2]))
    let expected: [Float] = [
      0.26662249, 0.37882904, 0.42412317, 0.39450461, -0.13547034, -0.15768875, -0.15205467,
      -0.11956323, 0.29520485, 0.14376319, -0.03307131, -0.20406444, -0.06595339, -0.00069423,
      0.06468756, 0.11864360,
    ]
    #expect(output.shape == [1, 4, 2, 4, 2])
    #expect(Array(output.scalars.prefix(16)).isClose(to: expected, within: 2e-6))
  }
}
