import Tensors
import Testing

struct ReductionTests {
  private static let a = counting([2, 3, 4])

  @Test func `sums and means drop or keep their axes`() {
    // np.arange(24).reshape(2, 3, 4).sum((0, 2)), .mean(1), .var((1, 2))
    let a = Self.a
    #expect(a.sum().scalar == 276)
    #expect(a.mean().scalar == 11.5)
    #expect(a.sum(axes: [0, 2]).scalars == [60, 92, 124])
    #expect(a.sum(axes: [0, 2]).shape == [3])
    #expect(a.sum(axes: [-1, 0], keepingAxes: true).shape == [1, 3, 1])
    #expect(a.mean(axes: [1]).scalars == [4, 5, 6, 7, 16, 17, 18, 19])
    expectScalars(a.variance(axes: [1, 2]), [11.916666667, 11.916666667])
    #expect(a.sum(axes: []).scalars == a.scalars)
  }

  @Test func `a sum over nothing is zero`() {
    #expect(Tensor.zeros([0, 3]).sum(axes: [0]).scalars == [0, 0, 0])
    #expect(Tensor.zeros([0]).sum().scalar == 0)
  }

  @Test func `extremes and where they are`() {
    let x = Tensor([3, 9, 1, 7, 9, 2], shape: [2, 3])
    #expect(x.maximum(axes: [1]).scalars == [9, 9])
    #expect(x.minimum(axes: [0]).scalars == [3, 9, 1])
    #expect(x.maximum(axes: [0, 1], keepingAxes: true).shape == [1, 1])
    #expect(x.argMax() == [1, 1])
    #expect(Tensor([5, 5, 1]).argMax() == [0])
    #expect(Tensor([1, .nan]).maximum(axes: [0]).scalar.isNaN)
  }

  @Test func `the extremes that tie share the gradient`() {
    let x = Tensor([2, 2, 1]).variable()
    #expect(x.maximum(axes: [0]).gradients()[x]?.scalars == [0.5, 0.5, 0])
  }

  @Test func `log of a sum of exponentials stays finite`() {
    // special.logsumexp(np.arange(24).reshape(2, 3, 4) / 10, axis=1)
    expectScalars(
      (Self.a / 10).logSumExp(axis: 1),
      [
        1.551250514, 1.651250514, 1.751250514, 1.851250514, 2.751250514, 2.851250514, 2.951250514,
        3.051250514,
      ])
    expectScalars(Tensor([1000, 1000]).logSumExp(axis: 0), [1000.693147])
    #expect(Tensor([-.infinity, -.infinity]).logSumExp(axis: 0).scalar == -.infinity)
  }
}
