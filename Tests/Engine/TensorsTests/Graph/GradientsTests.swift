import Tensors
import Testing

struct GradientsTests {
  @Test func `a value used twice gets the sum of its gradients`() {
    let x = Tensor([3]).variable()
    let y = x * x + x.squared() * 2 + x
    #expect(y.sum().gradients()[x]?.scalars == [19])  // 2x + 4x + 1
  }

  @Test func `a diamond passes each node once`() {
    // 2^40 paths lead from the last sum to x.
    let x = Tensor(1).variable()
    var y = x * 0.5
    for _ in 0..<40 { y = (y + y) * 0.5 }
    #expect(y.gradients()[x]?.scalar == 0.5)
  }

  @Test func `what the loss does not use has no entry`() {
    let (used, unused) = (Parameter("a", Tensor([1, 2])), Parameter("b", Tensor([1])))
    let gradients = (used.tracked * 2).sum().gradients()
    #expect(gradients[used]?.scalars == [2, 2])
    #expect(gradients[unused] == nil)
    #expect(gradients[Tensor(1)] == nil)
  }

  @Test func `constants record no graph`() {
    let x = Tensor([1, 2])
    let y = (x * x + 1).exp().matrix.matmul(x.matrix, transposingOther: true)
    #expect(!y.isTracked)
    #expect(!(x.variable() * 2).detached.isTracked)
    #expect((x.variable() * x).isTracked)
  }

  @Test func `a gradient that is passed on unchanged is not shared by mistake`() {
    let (a, b) = (Tensor([1]).variable(), Tensor([1]).variable())
    let sum = a + b
    let gradients = (sum + a * 3 + sum * b.detached).sum().gradients()
    #expect(gradients[a]?.scalars == [5])
    #expect(gradients[b]?.scalars == [2])
  }

  @Test func `a very long chain of operations is walked and freed without recursion`() async {
    // In a process of its own, since the failure is an overflow of the stack.
    await #expect(processExitsWith: .success) {
      let x = Tensor(1).variable()
      var y = x
      for _ in 0..<200_000 { y = y + 1 }
      guard y.gradients()[x]?.scalar == 1 else { fatalError("a wrong gradient") }
      y = Tensor(0)
    }
  }

  @Test func `a step can be given other gradients`() {
    let parameter = Parameter("a", Tensor([1, 2]))
    var gradients = (parameter.tracked * 2).sum().gradients()
    gradients[parameter]? *= 0.5
    #expect(gradients[parameter]?.scalars == [1, 1])
    gradients[parameter] = nil
    #expect(gradients[parameter] == nil)
  }

  @Test func `only a tracked scalar has gradients`() async throws {
    let shapeMessage = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = Tensor([1, 2]).variable().gradients() }
    #expect(shapeMessage.message.contains("gradients: of a scalar only, not of the shape [2]"))
    let constantMessage = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = Tensor(1).gradients() }
    #expect(
      constantMessage.message.contains("nothing that this scalar was computed from is tracked"))
  }
}

extension Tensor {
  fileprivate var matrix: Tensor { reshaped(to: [1, -1]) }
}
