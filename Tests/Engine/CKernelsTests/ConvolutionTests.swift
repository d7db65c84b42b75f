import CKernels
import Numerics
import Testing

/// Extents of a convolution and its gradients in plain loops, in Double.
struct ConvolutionCase: CustomTestStringConvertible {
  let shape: snb_convolution
  var testDescription: String { "\(shape)" }

  init(
    _ batch: Int, _ height: Int, _ width: Int, _ channels: (Int, Int), _ kernel: (Int, Int),
    stride: Int, padding: Int
  ) {
    shape = snb_convolution(
      batch: batch, height: height, width: width, in_channels: channels.0,
      out_channels: channels.1, kernel_height: kernel.0, kernel_width: kernel.1, stride: stride,
      padding: padding)
  }

  var outHeight: Int { (shape.height + 2 * shape.padding - shape.kernel_height) / shape.stride + 1 }
  var outWidth: Int { (shape.width + 2 * shape.padding - shape.kernel_width) / shape.stride + 1 }
  var imageCount: Int { shape.batch * shape.height * shape.width * shape.in_channels }
  var outputCount: Int { shape.batch * outHeight * outWidth * shape.out_channels }
  var weightCount: Int {
    shape.out_channels * shape.kernel_height * shape.kernel_width * shape.in_channels
  }

  /// Calls the body with the indices of output, image and weight of every product.
  func forEachProduct(_ body: (Int, Int, Int) -> Void) {
    let s = shape
    for place in 0..<s.batch * outHeight * outWidth {
      let (image, row, column) = (
        place / outWidth / outHeight, place / outWidth % outHeight, place % outWidth
      )
      for tap in 0..<s.kernel_height * s.kernel_width {
        let y = row * s.stride + tap / s.kernel_width - s.padding
        let x = column * s.stride + tap % s.kernel_width - s.padding
        guard (0..<s.height).contains(y), (0..<s.width).contains(x) else { continue }
        let pixel = ((image * s.height + y) * s.width + x) * s.in_channels
        for out in 0..<s.out_channels {
          let weight = (out * s.kernel_height * s.kernel_width + tap) * s.in_channels
          for channel in 0..<s.in_channels {
            body(place * s.out_channels + out, pixel + channel, weight + channel)
          }
        }
      }
    }
  }
}

@Suite struct ConvolutionTests {
  @Test(arguments: [
    ConvolutionCase(2, 9, 9, (3, 17), (3, 3), stride: 1, padding: 1),
    ConvolutionCase(1, 28, 28, (1, 16), (5, 5), stride: 1, padding: 2),
    ConvolutionCase(3, 8, 8, (17, 33), (3, 3), stride: 2, padding: 1),
    ConvolutionCase(2, 7, 10, (5, 4), (2, 3), stride: 3, padding: 2),
    ConvolutionCase(2, 6, 5, (33, 3), (1, 1), stride: 1, padding: 0),
    ConvolutionCase(2, 7, 7, (8, 6), (1, 1), stride: 2, padding: 0),
    ConvolutionCase(1, 5, 33, (16, 20), (4, 4), stride: 2, padding: 3),
    ConvolutionCase(2, 6, 6, (2, 2), (2, 2), stride: 1, padding: 3),
    ConvolutionCase(1, 3, 3, (4, 5), (3, 3), stride: 1, padding: 0),
    ConvolutionCase(5, 10, 30, (9, 65), (3, 3), stride: 1, padding: 1),
  ])
  func `a convolution and its gradients agree with plain loops`(given: ConvolutionCase) {
    var generator = SeededGenerator(seed: 4)
    let x = Samples(count: given.imageCount, from: &generator)
    let weight = Samples(count: given.weightCount, from: &generator)
    let bias = Samples(count: given.shape.out_channels, from: &generator)
    let dy = Samples(count: given.outputCount, from: &generator)
    var y = [Double](repeating: 0, count: given.outputCount)
    var dx = [Double](repeating: 0, count: given.imageCount)
    var dw = [Double](repeating: 0, count: given.weightCount)
    given.forEachProduct { output, image, tap in
      y[output] += Double(x[image]) * Double(weight[tap])
      dx[image] += Double(dy[output]) * Double(weight[tap])
      dw[tap] += Double(dy[output]) * Double(x[image])
    }
    for index in y.indices { y[index] += Double(bias[index % bias.count]) }
    var shape = given.shape
    let foundY = outcome(count: y.count) { out in
      unsafe snb_convolve(&shape, x.start, weight.start, bias.start, out.start)
    }
    #expect(distance(foundY, y) < 4e-6)
    let foundDX = outcome(count: dx.count) { out in
      unsafe snb_convolve_input_gradient(&shape, dy.start, weight.start, out.start)
    }
    #expect(distance(foundDX, dx) < 4e-6)
    let foundDW = outcome(count: dw.count) { out in
      unsafe snb_convolve_weight_gradient(&shape, x.start, dy.start, out.start)
    }
    #expect(distance(foundDW, dw) < 4e-6)
  }

  @Test func `the chain of an output is ky then kx then in, fused`() {
    let given = ConvolutionCase(1, 4, 4, (3, 2), (3, 3), stride: 1, padding: 0)
    var generator = SeededGenerator(seed: 5)
    let x = Samples(count: given.imageCount, from: &generator)
    let weight = Samples(count: given.weightCount, from: &generator)
    var expected = [Float](repeating: 0, count: given.outputCount)
    given.forEachProduct { output, image, tap in
      expected[output].addProduct(x[image], weight[tap])
    }
    var shape = given.shape
    let found = outcome(count: expected.count) { out in
      unsafe snb_convolve(&shape, x.start, weight.start, nil, out.start)
    }
    #expect(found == expected)
  }

  @Test func `pooling takes the first greatest element, and NaN before all`() {
    let x = Samples([1, 3, 3, 2, 0, -1, 5, 5, 7, 7, .nan, 9, 2, .nan, 1, .nan])
    let found = outcome(count: 8) { out in
      var choice = [Int32](repeating: -1, count: 4)
      unsafe snb_max_pool(1, 4, 4, 1, 2, x.start, out.start, &choice)
      for index in 0..<4 { out[4 + index] = Float(choice[index]) }
    }
    #expect(bits(found) == bits([3, 5, .nan, .nan, 1, 6, 13, 10]))
  }

  @Test func `pooling drops the rest and keeps channels apart`() {
    var generator = SeededGenerator(seed: 6)
    let (batch, height, width, channels, size) = (2, 7, 8, 19, 3)
    let x = Samples(count: batch * height * width * channels, from: &generator)
    let found = outcome(count: batch * 2 * 2 * channels) { out in
      var choice = [Int32](repeating: 0, count: out.count)
      unsafe snb_max_pool(batch, height, width, channels, size, x.start, out.start, &choice)
      for index in 0..<out.count where x[Int(choice[index])] != out[index] { out[index] = .nan }
    }
    for index in found.indices {
      let (channel, column, row) = (index % channels, index / channels % 2, index / channels / 2)
      let window = (0..<size * size).map { tap in
        let y = row % 2 * size + tap / size + row / 2 * height
        return x[(y * width + column * size + tap % size) * channels + channel]
      }
      #expect(found[index] == window.max())
    }
  }
}
