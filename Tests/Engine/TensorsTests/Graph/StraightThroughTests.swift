import Tensors
import Testing

struct StraightThroughTests {
  private func gradient(_ x: Tensor, _ rule: (Tensor) -> Tensor) -> [Float] {
    let x = x.variable()
    return (rule(x) * counting(x.shape, from: 1)).sum().gradients()[x]?.scalars ?? []
  }

  @Test func `a binarised tensor passes the whole gradient`() {
    let x = Tensor([-1, 0.2, 0.5, 3])
    #expect(x.straightThroughBinarised(above: 0.2).scalars == [0, 0, 1, 1])
    #expect(gradient(x) { $0.straightThroughBinarised() } == [1, 2, 3, 4])
  }

  @Test func `the greatest of a matrix are chosen by the lower index, and all get the gradient`() {
    let x = Tensor([3, 1, 3, 3, -2, 0], shape: [2, 3])
    #expect(x.straightThroughTopK(2).scalars == [1, 0, 1, 0, 0, 0])
    #expect(x.straightThroughTopK(0).scalars == [0, 0, 0, 0, 0, 0])
    #expect(gradient(x) { $0.straightThroughTopK(2) } == [1, 2, 3, 4, 5, 6])
  }

  @Test func `any value can stand in`() async {
    let x = Tensor([0.4, 1.7])
    #expect(x.straightThrough(x.rounded()).scalars == [0, 2])
    #expect(gradient(x) { $0.straightThrough($0.rounded()) } == [1, 2])
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Tensor([1, 2]).straightThrough(Tensor([1]))
    }
    #expect(result.message.contains("straightThrough: a value of [1] for the shape [2]"))
  }

  @Test func `the least of a line sends its gradient to the first that attains it`() {
    let x = Tensor([4, 2, 2, 3, 1, 9], shape: [2, 3]).variable()
    let gradients = (x.kthSmallest(1).values * Tensor([5, 7], shape: [2, 1])).sum().gradients()
    #expect(gradients[x]?.scalars == [0, 5, 0, 0, 7, 0])
  }
}
