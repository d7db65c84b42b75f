import Learning
import Numerics
import Tensors
import Testing

@Suite struct PartialStateTests {
  @Test func `what fits by name and shape is taken, the rest stays`() {
    var generator = SeededGenerator(seed: 1)
    let source = MLP(inputs: 2, hidden: [3], classes: 2, using: &generator)
    let model = MLP(inputs: 2, hidden: [3], classes: 4, using: &generator)
    let head = model.head.weight.value.scalars
    let report = PartialState.load(into: model, from: source)
    #expect(report.taken == ["hidden0.weight", "hidden0.bias"])
    #expect(report.missing == ["head.weight", "head.bias"])
    #expect(model.hidden[0].weight.value.scalars == source.hidden[0].weight.value.scalars)
    #expect(model.head.weight.value.scalars == head)
  }

  @Test func `two optimisers move their own parts of one model`() {
    let (a, b) = (Parameter("a", .ones([1])), Parameter("b", .ones([1])))
    let (first, second) = (Optimizer(SGD(rate: 0.5)), Optimizer(SGD(rate: 0.25)))
    let gradients = (a.tracked + b.tracked).sum().gradients()
    first.step([a], along: gradients)
    second.step([b], along: gradients)
    #expect(a.value.scalar == 0.5 && b.value.scalar == 0.75)
    #expect(first.state(of: b) == nil && second.state(of: a) == nil)
  }
}
