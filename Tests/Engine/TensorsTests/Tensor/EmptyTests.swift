import Tensors
import Testing

/// Tensors without elements go through every kind of operation.
struct EmptyTests {
  @Test func `elementwise operations and layouts keep the shape`() {
    let empty = Tensor.zeros([0, 3])
    #expect((empty.exp() * 2 + empty).shape == [0, 3])
    #expect(empty.transposed().shape == [3, 0])
    #expect(empty.padded(axis: 0, before: 1, after: 0).scalars == [0, 0, 0])
    #expect(Tensor.concatenating([empty, counting([1, 3])]).scalars == [0, 1, 2])
    #expect(Tensor.zeros([0, 1]).broadcast(to: [2, 0, 3]).shape == [2, 0, 3])
    #expect(Tensor.select(empty, empty, Tensor(1)).shape == [0, 3])
  }

  @Test func `a product over nothing is zero, or the bias`() {
    let product = Tensor.zeros([2, 0]).matmul(.zeros([0, 3]))
    #expect(product.scalars == [0, 0, 0, 0, 0, 0])
    let biased = Tensor.zeros([1, 0]).matmul(.zeros([0, 2]), bias: Tensor([1, 2]))
    #expect(biased.scalars == [1, 2])
    #expect(Tensor.zeros([0, 2]).matmul(counting([2, 3])).shape == [0, 3])
    #expect(Tensor.zeros([2, 3, 0]).matmul(.zeros([2, 0, 1])).scalars == [0, 0, 0, 0, 0, 0])
  }

  @Test func `rows and images of no batch`() {
    let rows = Tensor.zeros([0, 3])
    #expect(rows.softmax().shape == [0, 3])
    #expect(rows.crossEntropy(labels: []).shape == [0])
    #expect(rows.argMax() == [])
    let images = Tensor.zeros([0, 4, 4, 2])
    #expect(images.convolved(with: .zeros([3, 3, 3, 2]), padding: 1).shape == [0, 4, 4, 3])
    #expect(images.maxPooled().shape == [0, 2, 2, 2])
  }

  @Test func `the gradient of an empty sum is empty`() {
    let weight = Tensor.zeros([3, 2]).variable()
    let loss = Tensor.zeros([0, 3]).matmul(weight).sum()
    #expect(loss.gradients()[weight]?.scalars == [0, 0, 0, 0, 0, 0])
  }
}
