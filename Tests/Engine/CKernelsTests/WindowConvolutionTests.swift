import CKernels
import Numerics
import Testing

/// A convolution in up to three directions, and its products one by one.
struct WindowCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let shape: snb_window_convolution

  init(
    _ name: String, batch: Int = 2, image: [Int], channels: (Int, Int), groups: Int = 1,
    kernel: [Int], stride: [Int] = [1, 1, 1], padding: [Int] = [0, 0, 0],
    dilation: [Int] = [1, 1, 1]
  ) {
    testDescription = name
    let out: [Int] = (0..<3).map { axis in
      let reach = dilation[axis] * (kernel[axis] - 1)
      let room: Int = image[axis] + 2 * padding[axis] - reach - 1
      return room / stride[axis] + 1
    }
    func triple(_ v: [Int]) -> (Int, Int, Int) { (v[0], v[1], v[2]) }
    shape = snb_window_convolution(
      batch: batch, in_channels: channels.0, out_channels: channels.1, groups: groups,
      image: triple(image), kernel: triple(kernel), stride: triple(stride),
      padding: triple(padding), dilation: triple(dilation), out: triple(out))
  }

  private func count(_ v: (Int, Int, Int)) -> Int { v.0 * v.1 * v.2 }
  var imageCount: Int { shape.batch * count(shape.image) * shape.in_channels }
  var outputCount: Int { shape.batch * count(shape.out) * shape.out_channels }
  var weightCount: Int {
    shape.out_channels * count(shape.kernel) * shape.in_channels / shape.groups
  }

  /// Calls the body with the indices of output, image and weight of every product.
  func forEachProduct(_ body: (Int, Int, Int) -> Void) {
    let s = shape
    let (inside, outside) = (s.in_channels / s.groups, s.out_channels / s.groups)
    for output in 0..<s.batch * count(s.out) {
      let (x, y) = (output % s.out.2, output / s.out.2 % s.out.1)
      let (z, image) = (output / s.out.2 / s.out.1 % s.out.0, output / count(s.out))
      for tap in 0..<count(s.kernel) {
        let (kx, ky) = (tap % s.kernel.2, tap / s.kernel.2 % s.kernel.1)
        let kz = tap / s.kernel.2 / s.kernel.1
        let (fromZ, fromY, fromX) = (
          z * s.stride.0 + kz * s.dilation.0 - s.padding.0,
          y * s.stride.1 + ky * s.dilation.1 - s.padding.1,
          x * s.stride.2 + kx * s.dilation.2 - s.padding.2
        )
        guard (0..<s.image.0).contains(fromZ), (0..<s.image.1).contains(fromY),
          (0..<s.image.2).contains(fromX)
        else { continue }
        let pixel = ((image * s.image.0 + fromZ) * s.image.1 + fromY) * s.image.2 + fromX
        for out in 0..<s.out_channels {
          for channel in 0..<inside {
            body(
              output * s.out_channels + out,
              pixel * s.in_channels + out / outside * inside + channel,
              (out * count(s.kernel) + tap) * inside + channel)
          }
        }
      }
    }
  }
}

@Suite struct WindowConvolutionTests {
  @Test(arguments: [
    WindowCase("plain", image: [1, 6, 7], channels: (3, 5), kernel: [1, 3, 3]),
    WindowCase(
      "groups, strides", image: [1, 9, 8], channels: (6, 34), groups: 2, kernel: [1, 3, 2],
      stride: [1, 2, 1], padding: [0, 1, 2]),
    WindowCase(
      "dilated", image: [1, 9, 11], channels: (4, 3), kernel: [1, 3, 3], padding: [0, 2, 1],
      dilation: [1, 2, 3]),
    WindowCase(
      "line", image: [1, 1, 40], channels: (5, 18), kernel: [1, 1, 5], stride: [1, 1, 3],
      padding: [0, 0, 2]),
    WindowCase(
      "volume", image: [5, 4, 6], channels: (3, 4), kernel: [3, 2, 3], stride: [2, 1, 2],
      padding: [1, 0, 1]),
    WindowCase(
      "depthwise", image: [1, 7, 9], channels: (19, 19), groups: 19, kernel: [1, 3, 3],
      padding: [0, 1, 1]),
    WindowCase(
      "depthwise, strided and dilated", image: [1, 12, 13], channels: (33, 33), groups: 33,
      kernel: [1, 3, 4], stride: [1, 2, 3], padding: [0, 3, 2], dilation: [1, 2, 1]),
    WindowCase(
      "depthwise volume", image: [4, 5, 6], channels: (3, 3), groups: 3, kernel: [2, 3, 2],
      stride: [1, 2, 1], padding: [1, 1, 0]),
    WindowCase(
      "several kernels for each channel", image: [1, 5, 5], channels: (3, 6), groups: 3,
      kernel: [1, 3, 3], padding: [0, 1, 1]),
    WindowCase(
      "several strips", batch: 1, image: [1, 120, 100], channels: (2, 2), groups: 2,
      kernel: [1, 5, 5], padding: [0, 2, 2]),
  ])
  func `convolutions in any direction and their gradients agree with plain loops`(
    given: WindowCase
  ) {
    var generator = SeededGenerator(seed: 31)
    let x = Samples(count: given.imageCount, from: &generator)
    let weight = Samples(count: given.weightCount, from: &generator)
    let bias = Samples(count: given.shape.out_channels, from: &generator)
    let dy = Samples(count: given.outputCount, from: &generator)
    var y = [Double](repeating: 0, count: given.outputCount)
    var dx = [Double](repeating: 0, count: given.imageCount)
    var dw = [Double](repeating: 0, count: given.weightCount)
    var chain = [Float](repeating: 0, count: given.outputCount)
    var weightChain = [Float](repeating: 0, count: given.weightCount)
    given.forEachProduct { output, image, tap in
      chain[output].addProduct(x[image], weight[tap])
      weightChain[tap].addProduct(dy[output], x[image])
      y[output] += Double(x[image]) * Double(weight[tap])
      dx[image] += Double(dy[output]) * Double(weight[tap])
      dw[tap] += Double(dy[output]) * Double(x[image])
    }
    for index in y.indices { y[index] += Double(bias[index % bias.count]) }
    for index in y.indices { chain[index] += bias[index % bias.count] }
    var shape = given.shape
    let foundY = outcome(count: y.count) { out in
      unsafe snb_window_convolve(&shape, x.start, weight.start, bias.start, out.start)
    }
    #expect(distance(foundY, y) < 4e-6)
    #expect(foundY == chain, "the chain of an output is kz, ky, kx, in")
    let foundDX = outcome(count: dx.count) { out in
      unsafe snb_window_convolve_input_gradient(&shape, dy.start, weight.start, out.start)
    }
    #expect(distance(foundDX, dx) < 4e-6)
    let foundDW = outcome(count: dw.count) { out in
      unsafe snb_window_convolve_weight_gradient(&shape, x.start, dy.start, out.start)
    }
    #expect(distance(foundDW, dw) < 8e-6)
    #expect(foundDW == weightChain, "the chain of a weight is image, z, y, x")
  }

  @Test func `patches hold what an output sees, and are added back`() {
    let given = WindowCase(
      "", batch: 1, image: [1, 1, 4], channels: (1, 1), kernel: [1, 1, 3], padding: [0, 0, 1])
    var shape = given.shape
    let x = Samples([1, 2, 3, 4])
    let patches = outcome(count: 12) {
      unsafe snb_window_patches(&shape, x.start, $0.start)
    }
    #expect(patches == [0, 1, 2, 1, 2, 3, 2, 3, 4, 3, 4, 0])
    let dy = Samples((1...12).map(Float.init))
    let added = outcome(count: 4) {
      unsafe snb_window_patches_gradient(&shape, dy.start, $0.start)
    }
    #expect(added == [6, 15, 24, 20])  // 2 + 4, 3 + 5 + 7, 6 + 8 + 10, 9 + 11
  }
}
