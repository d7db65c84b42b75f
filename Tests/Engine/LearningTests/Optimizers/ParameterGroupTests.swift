import Learning
import Numerics
import Tensors
import Testing

@Suite struct ParameterGroupTests {
  // PyTorch 2.15: w = [1, -2], b = [0.5]; AdamW([{'params': [w]}, {'params': [b], 'lr': 1.0,
  // 'weight_decay': 0.0}], lr=0.1, weight_decay=0.5), three steps on Σ w² + 2 b².
  @Test func `a group has a rate and decay of its own`() {
    let (w, b) = (Parameter("w", Tensor([1, -2])), Parameter("b", Tensor([0.5])))
    let optimizer = Optimizer(AdamW(rate: 0.1, decay: 0.5))
    optimizer.adjust([b]) {
      $0.rate *= 10
      $0.adam.decay = 0
    }
    for _ in 0..<3 {
      let loss = w.tracked.squared().sum() + b.tracked.squared().sum() * 2
      optimizer.step([w, b], along: loss.gradients())
    }
    #expect(w.value.scalars.isClose(to: [0.57497394, -1.43102515], within: 1e-6))
    #expect(b.value.scalars.isClose(to: [-0.07126698], within: 1e-6))
  }

  @Test func `a schedule's rate reaches every group`() {
    let (w, b) = (Parameter("w", Tensor([1])), Parameter("b", Tensor([1])))
    let optimizer = Optimizer(SGD(rate: 1))
    optimizer.adjust([b]) { $0.rate *= 0.5 }
    optimizer.rule.rate = 0.1
    optimizer.step([w, b], along: (w.tracked + b.tracked).sum().gradients())
    #expect(w.value.scalar == 0.9)
    #expect(b.value.scalar == 0.95)
  }

  @Test func `frozen parts stay, and count in no norm`() {
    var generator = SeededGenerator(seed: 1)
    let model = MLP(inputs: 2, hidden: [3], classes: 2, using: &generator)
    let optimizer = Optimizer(SGD(rate: 1), clipping: .norm(1e-3))
    optimizer.freeze(model.parameters(of: "hidden0"))
    #expect(model.parameters.map(optimizer.isFrozen) == [true, true, false, false])
    let before = model.parameters.map(\.value.scalars)
    func step() {
      let x = waves([4, 2])
      var pass = Pass.training(generator)
      optimizer.step(
        model.parameters, along: crossEntropy(model(x, in: &pass), [0, 1, 0, 1]).gradients())
    }
    step()
    let after = model.parameters.map(\.value.scalars)
    #expect(after[0] == before[0] && after[1] == before[1])
    // The whole step has the clipped norm, since the frozen gradients are not counted.
    let change = zip(after, before).flatMap { zip($0, $1).map { $0 - $1 } }
    #expect(abs(change.reduce(0) { $0 + $1 * $1 }.squareRoot() - 1e-3) < 1e-6)
    optimizer.unfreeze(model.hidden[0].parameters)
    step()
    #expect(model.parameters[0].value.scalars != before[0])
  }

  @Test func `parts are found by whole names`() {
    var generator = SeededGenerator(seed: 1)
    let layers = Sequential([
      Dense(1, 1, name: "a", using: &generator), Dense(1, 1, name: "ab", using: &generator),
    ])
    #expect(layers.parameters(of: "a").map(\.name) == ["a.weight", "a.bias"])
    #expect(layers.parameters(of: "ab.bias").map(\.name) == ["ab.bias"])
    #expect(layers.matrices.map(\.name) == ["a.weight", "ab.weight"])
    #expect(layers.vectors.map(\.name) == ["a.bias", "ab.bias"])
  }

  @Test func `a part that does not exist traps`() async {
    await #expect(processExitsWith: .failure) {
      var generator = SeededGenerator(seed: 1)
      _ = Dense(1, 1, using: &generator).parameters(of: "head")
    }
  }
}
