import Learning
import Numerics
import Tensors
import Testing

@Suite struct WeightAverageTests {
  private func model() -> Dense {
    var generator = SeededGenerator(seed: 1)
    return Dense(1, 1, bias: false, using: &generator)
  }

  @Test func `an average follows the weights by its decay`() {
    let model = model()
    model.weight.value = .zeros([1, 1])
    var average = WeightAverage(of: model, decay: 0.75)
    for value: Float in [4, 8] {
      model.weight.value = .full([1, 1], value: value)
      average.update(model)
    }
    // 0 → 0.75·0 + 0.25·4 = 1 → 0.75·1 + 0.25·8 = 2.75.
    #expect(average.state.parameters[0].scalar == 2.75)
    #expect(model.weight.value.scalar == 8)
    average.state.restore(to: model)
    #expect(model.weight.value.scalar == 2.75)
  }

  @Test func `models are averaged with weights`() {
    let (a, b) = (model(), model())
    a.weight.value = .full([1, 1], value: 2)
    b.weight.value = .full([1, 1], value: 6)
    let states = [ModelState(of: a), ModelState(of: b)]
    #expect(ModelState.average(states).parameters[0].scalar == 4)
    #expect(ModelState.average(states, weights: [3, 1]).parameters[0].scalar == 3)
  }
}
