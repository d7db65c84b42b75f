import Tensors
import Testing

/// Every 8th weight is kept or so; what is expected are the dense products of the masked weight.
@Suite struct MaskedProductTests {
  private func parameter(_ shape: Shape) -> Parameter {
    let parameter = Parameter("weight", random(shape, seed: 5))
    parameter.mask = Mask(shape: shape) { $0 &* 2_654_435_761 >> 7 & 7 == 0 }
    return parameter
  }

  private func bits(_ tensor: Tensor?) -> [UInt32] {
    tensor.map { $0.scalars.map { $0.isNaN ? Float.nan.bitPattern : $0.bitPattern } } ?? []
  }

  /// Compares value and gradients of two functions of images or rows, a weight and a bias.
  private func expectSameBits(
    _ x: Tensor, _ weight: Parameter, _ found: (Tensor, Tensor) -> Tensor,
    _ expected: (Tensor, Tensor) -> Tensor
  ) {
    let bias = random([weight.shape[0]], seed: 8)
    let (x1, x2, b1, b2) = (x.variable(), x.variable(), bias.variable(), bias.variable())
    let (y1, y2) = (found(x1, b1), expected(x2, b2))
    #expect(bits(y1) == bits(y2))
    let upstream = random(y2.shape, seed: 7)
    let (g1, g2) = ((y1 * upstream).sum().gradients(), (y2 * upstream).sum().gradients())
    #expect(bits(g1[x1]) == bits(g2[x2]))
    #expect(bits(g1[b1]) == bits(g2[b2]))
    #expect(bits(g1[weight]) == bits(g2[weight]))
  }

  @Test(arguments: [[32], [37], [3, 50]])
  func `a masked linear product and its gradients have the dense bits`(leading: [Int]) {
    let weight = parameter([70, 150])
    let before = Compute.sparseProductCount
    expectSameBits(
      random(Shape(leading + [150]), seed: 6), weight,
      { $0.matmul(transposing: weight, bias: $1) },
      { $0.matmul(weight.tracked, transposingOther: true) + $1 })
    #expect(Compute.sparseProductCount >= before + 2)
  }

  @Test(arguments: [(3, 1, 1), (3, 2, 1), (1, 1, 0), (5, 1, 2), (3, 1, 0)])
  func `a masked convolution and its gradients have the dense bits`(
    size: Int, stride: Int, padding: Int
  ) {
    let inputs = 140 / size / size + 1
    let weight = parameter([7, size, size, inputs])
    let before = Compute.sparseProductCount
    expectSameBits(
      random([2, 9, 8, inputs], seed: 6), weight,
      { $0.convolved(with: weight, bias: $1, stride: stride, padding: padding) },
      { $0.convolved(with: weight.tracked, bias: $1, stride: stride, padding: padding) })
    #expect(Compute.sparseProductCount >= before + (stride == 1 ? 2 : 1))
  }

  @Test func `infinities give what the dense products give`() {
    let weight = parameter([70, 90])
    var x = random([40, 90], seed: 6)
    for other in [Float.infinity, .nan] {
      x.withMutableScalars { $0[7] = other }
      expectSameBits(
        x, weight, { $0.matmul(transposing: weight, bias: $1) },
        { $0.matmul(weight.tracked, transposingOther: true, bias: $1) })
    }
  }

  @Test func `a changed value and a changed mask are seen by the next product`() {
    let (weight, x) = (parameter([70, 90]), random([40, 90], seed: 6))
    let first = x.matmul(transposing: weight)
    weight.value *= Tensor(2)
    #expect(bits(x.matmul(transposing: weight)) == bits(first * Tensor(2)))
    weight.mask = Mask(shape: [70, 90]) { $0 % 90 == 3 }
    let dense = x.matmul(weight.tracked, transposingOther: true)
    #expect(bits(x.matmul(transposing: weight)) == bits(dense))
    weight.mask = nil
    #expect(
      bits(x.matmul(transposing: weight)) == bits(x.matmul(weight.value, transposingOther: true)))
  }

  /// The choice looks at the shapes and the mask alone, so that a product does not depend on those
  /// before it.
  @Test(arguments: [(7, 0), (8, 1)])
  func `the number of rows decides, not the products before`(rows: Int, each: Int) {
    let (weight, x) = (parameter([70, 90]), random([rows, 90], seed: 6))
    let dense = x.matmul(weight.tracked, transposingOther: true)
    for _ in 0..<3 {
      let before = Compute.sparseProductCount
      #expect(bits(x.matmul(transposing: weight)) == bits(dense))
      if each == 1 { #expect(Compute.sparseProductCount > before) }
      weight.value = weight.value
    }
  }

  @Test func `a dropped weight counts as positive zero`() {
    let weight = Parameter("weight", Tensor([-1, 2]))
    weight.mask = Mask(shape: [2]) { $0 == 1 }
    #expect(weight.tracked.scalars.map(\.sign) == [.plus, .plus])
  }
}
