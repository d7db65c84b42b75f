import Tensors
import Testing

/// Values of PyTorch in float64, with x and w moved to its order of axes and the result moved back:
/// x.movedim(-1, 1), w.movedim(-1, 1), y.movedim(1, -1).
struct WindowConvolutionTests {
  @Test func `strides, paddings, dilations and groups`() {
    // F.conv2d(x, w, stride=(2, 1), padding=(1, 0), dilation=(1, 2), groups=2), bias 1, 2, 3, 4
    let result = residues([1, 5, 6, 4], 7, 11, over: 1).convolved(
      with: residues([4, 3, 2, 2], 5, 13, over: 1), bias: Tensor([1, 2, 3, 4]),
      window: ConvolutionWindow(stride: [2, 1], padding: [1, 0], dilation: [1, 2], groups: 2))
    #expect(result.shape == [1, 3, 4, 4])
    #expect(
      result.scalars == [
        45, -62, -77, 53, -24, 28, 62, -78, 50, -3, -30, 11, -74, 32, 54, -32, -1, -25, 43, -48, 42,
        4, 2, -48, -47, 44, 27, -4, -4, 18, -3, -48, 25, 2, 27, -78, 9, 24, -1, 53, -18, 13, 26,
        -80, 10, 24, -46, 62,
      ])
  }

  @Test func `as many groups as channels`() {
    // F.conv2d(x, w, stride=2, padding=1, groups=4)
    let result = residues([1, 5, 6, 4], 7, 11, over: 1).convolved(
      with: residues([4, 3, 3, 1], 5, 13, over: 1),
      window: ConvolutionWindow(stride: 2, padding: 1, groups: 4))
    #expect(result.shape == [1, 3, 3, 4])
    #expect(
      result.scalars == [
        -25, -29, 46, 45, -32, -1, 39, -13, 22, -5, -23, -10, 12, 35, -39, -29, 14, -42, -62, -44,
        -67, -44, -62, -42, 0, -1, 39, -12, 8, -10, -23, -5, 19, -13, 39, -1,
      ])
  }

  @Test func `a signal`() {
    // F.conv1d(x, w, stride=2, padding=1, dilation=2)
    let result = residues([1, 7, 2], 7, 11, over: 1).convolved(
      with: residues([3, 3, 2], 5, 13, over: 1),
      window: ConvolutionWindow(stride: 2, padding: 1, dilation: 2))
    #expect(result.shape == [1, 3, 3])
    #expect(result.scalars == [-24, 30, 6, -8, 9, -39, -8, -3, -11])
  }

  @Test func `a volume`() {
    // F.conv3d(x, w, stride=(1, 2, 2), padding=(0, 1, 0))
    let result = residues([1, 3, 3, 4, 1], 7, 11, over: 1).convolved(
      with: residues([2, 2, 2, 2, 1], 5, 13, over: 1),
      window: ConvolutionWindow(stride: [1, 2, 2], padding: [0, 1, 0]))
    #expect(result.shape == [1, 2, 2, 2, 2])
    #expect(
      result.scalars == [-38, -41, -35, -26, -19, -71, -16, 27, 35, 38, 5, 9, 21, 22, -20, -67])
  }

  @Test func `a transposed one`() {
    // F.conv_transpose2d(x, w, stride=2, padding=1, output_padding=1)
    let result = residues([1, 2, 3, 2], 7, 11, over: 1).transposedConvolved(
      with: residues([2, 3, 3, 2], 5, 13, over: 1),
      window: ConvolutionWindow(stride: 2, padding: 1), outputPadding: 1)
    #expect(result.shape == [1, 4, 6, 2])
    #expect(
      result.scalars == [
        13, -2, -28, 11, -20, -5, 17, -17, 13, 3, -7, 9, 17, -30, 57, 59, -15, 8, -46, -24, -14, 24,
        10, -30, -20, 0, 19, -18, 2, -3, 9, -13, 35, 5, -25, 23, -4, 16, -21, 46, -2, -7, -6, -28,
        11, -19, 29, -1,
      ])
  }

  @Test func `a transposed one of volumes`() {
    // F.conv_transpose3d(x, w, stride=(2, 1, 3))
    let result = residues([1, 2, 2, 2, 2], 7, 11, over: 1).transposedConvolved(
      with: residues([2, 2, 1, 2, 1], 5, 13, over: 1),
      window: ConvolutionWindow(stride: [2, 1, 3]))
    #expect(result.shape == [1, 4, 2, 5, 1])
    #expect(
      result.scalars == [
        32, 17, 0, 17, 32, -9, -19, 0, -24, -4, -24, 26, 0, -18, 23, 10, -13, 0, 16, -16, 27, 22, 0,
        1, -29, -14, -14, 0, -29, 1, -22, 25, 0, 6, -11, 12, -14, 0, 18, -17,
      ])
  }

  @Test func `channels become pixels and back`() {
    // F.pixel_shuffle(x, 2)
    let x = residues([1, 2, 1, 4], 3, 17, over: 1)
    let y = x.depthToSpace(by: 2)
    #expect(y.shape == [1, 4, 2, 1])
    #expect(y.scalars == [-8, -5, -2, 1, 4, 7, -7, -4])
    let several = counting([2, 2, 3, 8])
    #expect(several.depthToSpace(by: 2).spaceToDepth(by: 2).scalars == several.scalars)
  }

  @Test func `a bias is added to every output`() {
    let y = counting([1, 2, 2, 1]).transposedConvolved(
      with: .ones([1, 1, 1, 2]), bias: Tensor([10, 20]), window: ConvolutionWindow())
    #expect(y.scalars == [10, 20, 11, 21, 12, 22, 13, 23])
  }

  @Test func `patches times weights are a convolution`() {
    let (x, w) = (random([2, 5, 6, 3]), random([4, 3, 2, 3], seed: 2))
    let window = ConvolutionWindow(stride: [2, 1], padding: [1, 0], dilation: [1, 2])
    let patches = x.patches(kernel: [3, 2], window: window)
    #expect(patches.shape == [2, 12, 6, 3])
    let product = patches.reshaped(to: [24, 18])
      .matmul(w.reshaped(to: [4, 18]), transposingOther: true)
    #expect(product.scalars == x.convolved(with: w, window: window).scalars)
  }

  @Test func `wrong shapes are named`() async {
    let groups = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = Tensor.zeros([1, 4, 4, 6])
        .convolved(with: .zeros([4, 3, 3, 2]), window: ConvolutionWindow(groups: 2))
    }
    #expect(
      groups.message.contains(
        "convolved: images [1, 4, 4, 6] and weights [4, 3, 3, 2] in 2 groups"))
    let room = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = Tensor.zeros([1, 4, 4, 1])
        .convolved(with: .zeros([1, 3, 3, 1]), window: ConvolutionWindow(dilation: 2))
    }
    #expect(
      room.message.contains(
        "convolved: images [1, 4, 4, 1] padded by [0] are smaller than the kernel of [1, 3, 3, 1]"))
    let transposed = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = Tensor.zeros([1, 4, 4, 2])
        .transposedConvolved(with: .zeros([1, 3, 3, 2]), window: ConvolutionWindow())
    }
    #expect(
      transposed.message.contains(
        "transposedConvolved: images [1, 4, 4, 2] and weights [1, 3, 3, 2]"))
    let pixels = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = Tensor.zeros([1, 2, 2, 6]).depthToSpace(by: 2) }
    #expect(pixels.message.contains("depthToSpace: images of [1, 2, 2, 6] by 2"))
  }
}
