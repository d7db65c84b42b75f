import Learning
import Tensors
import Testing

@Suite struct OptimizerTests {
  @Test func `a parameter that the loss ignores stays and has no state`() {
    let (used, unused) = (Parameter("used", .ones([2])), Parameter("unused", .ones([2])))
    let optimizer = Optimizer(SGD(rate: 0.5))
    optimizer.step([used, unused], along: used.tracked.sum().gradients())
    #expect(used.value.scalars == [0.5, 0.5])
    #expect(unused.value.scalars == [1, 1])
    #expect(optimizer.state(of: unused) == nil)
  }

  @Test func `masked weights and what is kept for them stay exactly zero`() {
    for decay in [Float(0), 0.1] {
      check(SGD(rate: 0.1, momentum: 0.9, decay: decay))
      check(Adam(rate: 0.1, decay: decay))
      check(AdamW(rate: 0.1, decay: decay))
    }
  }

  private func check(_ rule: some UpdateRule) {
    let weight = Parameter("weight", Tensor([1, -2, 3, -4]))
    let optimizer = Optimizer(rule)
    func step() {
      let loss = (weight.tracked - 10).squared().sum()
      optimizer.step([weight], along: loss.gradients())
    }
    // Two dense steps first, so that there is a momentum to lose.
    step()
    step()
    weight.mask = Mask(keeping: 2, of: Tensor([0, 1, 0, 1]))
    let before = weight.value.scalars
    for _ in 0..<3 { step() }
    let value = weight.value.scalars
    #expect(value[0] == 0 && value[2] == 0)
    #expect(value[1] != before[1] && value[3] != before[3])
    for tensor in optimizer.state(of: weight)?.tensors ?? [] {
      #expect(tensor.scalars[0] == 0 && tensor.scalars[2] == 0)
      #expect(tensor.scalars[1] != 0)
    }
    #expect(optimizer.state(of: weight)?.updates == 5)
  }

  @Test func `the norm of all gradients together is bounded`() {
    let (a, b) = (Parameter("a", .zeros([1])), Parameter("b", .zeros([1])))
    let optimizer = Optimizer(SGD(rate: 1), clipping: .norm(1))
    // Gradients 3 and 4 have norm 5.
    let gradients = (a.tracked * 3 + b.tracked * 4).sum().gradients()
    #expect(gradientNorm([a, b], gradients) == 5)
    optimizer.step([a, b], along: gradients)
    #expect(a.value.scalars.isClose(to: [-0.6], within: 1e-7))
    #expect(b.value.scalars.isClose(to: [-0.8], within: 1e-7))
  }

  @Test func `a small norm is left alone and values are bounded one by one`() {
    let a = Parameter("a", .zeros([3]))
    let gradients = (a.tracked * Tensor([0.5, -3, 2])).sum().gradients()
    Optimizer(SGD(rate: 1), clipping: .norm(100)).step([a], along: gradients)
    #expect(a.value.scalars == [-0.5, 3, -2])
    a.value = .zeros([3])
    Optimizer(SGD(rate: 1), clipping: .value(1)).step([a], along: gradients)
    #expect(a.value.scalars == [-0.5, 1, -1])
  }

  @Test func `a reset parameter begins anew`() {
    let a = Parameter("a", .ones([1]))
    let optimizer = Optimizer(SGD(rate: 1, momentum: 0.5))
    for _ in 0..<2 { optimizer.step([a], along: a.tracked.sum().gradients()) }
    // Velocities 1 and 1.5.
    #expect(a.value.scalars == [-1.5])
    optimizer.reset([a])
    optimizer.step([a], along: a.tracked.sum().gradients())
    #expect(a.value.scalars == [-2.5])
  }

  @Test func `stepping does not change tensors taken before`() {
    let a = Parameter("a", .ones([2]))
    let before = a.value
    let loss = a.tracked.squared().sum()
    Optimizer(SGD(rate: 0.1)).step([a], along: loss.gradients())
    #expect(before.scalars == [1, 1])
    #expect(a.value.scalars != [1, 1])
  }
}
