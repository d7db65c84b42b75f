import CKernels
import Numerics
import Testing

@Suite struct SparseConvolutionTests {
  @Test(arguments: [1, 2])
  func `a sparse convolution has the bits of the dense one`(stride: Int) {
    var generator = SeededGenerator(seed: 4)
    let (inputs, outputs, side) = (3, 5, 9)
    let terms = 9 * inputs
    let x = Samples(count: 2 * side * side * inputs, from: &generator)
    let weight = Samples(count: outputs * terms, from: &generator)
    let bias = Samples(count: outputs, from: &generator)
    var (starts, places, values): ([Int32], [Int32], [Float]) = ([0], [], [])
    for row in 0..<outputs {
      for column in 0..<terms {
        if (row + 2 * column) % 5 != 0 {
          weight[row * terms + column] = 0
          continue
        }
        places.append(Int32(column))
        values.append(weight[row * terms + column])
      }
      starts.append(Int32(places.count))
    }
    var shape = snb_convolution(
      batch: 2, height: side, width: side, in_channels: inputs, out_channels: outputs,
      kernel_height: 3, kernel_width: 3, stride: stride, padding: 1)
    let out = (side + 2 - 3) / stride + 1
    let dense = outcome(count: 2 * out * out * outputs) { y in
      unsafe snb_convolve(&shape, x.start, weight.start, bias.start, y.start)
    }
    let kept = Samples(values)
    let found = outcome(count: 2 * out * out * outputs) { y in
      unsafe starts.withUnsafeBufferPointer { starts in
        unsafe places.withUnsafeBufferPointer { places in
          var matrix = unsafe snb_sparse_matrix(
            rows: outputs, columns: terms, block: terms, starts: starts.baseAddress,
            places: places.baseAddress, values: kept.start)
          #expect(unsafe snb_sparse_convolve(&shape, &matrix, x.start, bias.start, y.start))
        }
      }
    }
    #expect(bits(found) == bits(dense))
  }
}
