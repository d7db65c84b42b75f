import Tensors
import Testing

/// The sign, differentiated as if it were the identity: Bengio et al., arXiv:1308.3432.
private func straightThroughSign(_ x: Tensor) -> Tensor {
  .custom(x.sign(), from: [x]) { gradient in [gradient] }
}

struct CustomTests {
  @Test func `a straight-through sign passes the gradient`() {
    let x = Tensor([-2, 0.5]).variable()
    let y = straightThroughSign(x)
    #expect(y.scalars == [-1, 1])
    #expect((y * Tensor([3, 4])).sum().gradients()[x]?.scalars == [3, 4])
  }

  @Test func `a rule may leave inputs without a gradient`() {
    let (a, b) = (Tensor([2]).variable(), Tensor([3]).variable())
    let (x, y) = (a.detached, b.detached)
    let product = Tensor.custom(x * y, from: [a, b, Tensor(1)]) { [$0 * y, nil, nil] }
    let gradients = (product + b).sum().gradients()
    #expect(gradients[a]?.scalars == [3])
    #expect(gradients[b]?.scalars == [1])
  }

  @Test func `a gradient of a wrong number or shape stops the program`() async {
    let shape = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let x = Tensor([1, 2]).variable()
      _ = Tensor.custom(x, from: [x]) { _ in [Tensor(1)] }.sum().gradients()
    }
    #expect(shape.message.contains("custom: backward gave a gradient of [] for an input of [2]"))
    let number = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let x = Tensor([1, 2]).variable()
      _ = Tensor.custom(x, from: [x]) { _ in [] }.sum().gradients()
    }
    #expect(number.message.contains("custom: backward gave 0 gradients for 1 inputs"))
  }
}
