import Learning
import Numerics
import Tensors
import Testing

@Suite struct ChannelGateTests {
  @Test func `excitation scales channels by what all of their means give`() {
    var generator = SeededGenerator(seed: 1)
    let layer = SqueezeExcitation(2, reduction: 2, using: &generator)
    layer.squeeze.weight.value = Tensor([1, 1], shape: [1, 2])
    layer.squeeze.bias?.value = .zeros([1])
    layer.excite.weight.value = Tensor([0, 1], shape: [2, 1])
    layer.excite.bias?.value = .zeros([2])
    // Means 2 and 1: one hidden unit of 3; σ(0) = 1/2 and σ(3) = 0.95257413.
    let x = Tensor([1, 0, 3, 2], shape: [1, 1, 2, 2])
    #expect(layer(x).scalars.isClose(to: [0.5, 0, 1.5, 1.905_148_26], within: 1e-6))
  }

  @Test func `a gate scales a map's pixels by what skip and gate give`() {
    var generator = SeededGenerator(seed: 1)
    let gate = AttentionGate(skip: 1, gate: 1, hidden: 1, using: &generator)
    for parameter in gate.parameters {
      parameter.value = .full(parameter.shape, value: parameter.shape.rank > 1 ? 1 : 0)
    }
    var pass = Pass.evaluation
    let output = gate(
      Tensor([2, 4], shape: [1, 1, 2, 1]), gate: Tensor([1, -5], shape: [1, 1, 2, 1]), in: &pass)
    // 2 σ(relu(2 + 1)) and 4 σ(relu(4 − 5)).
    #expect(output.scalars.isClose(to: [1.905_148_26, 2], within: 1e-6))
  }

  @Test func `a gate lists its parameters and has gradients`() {
    var generator = SeededGenerator(seed: 3)
    let gate = AttentionGate(skip: 2, gate: 3, hidden: 2, using: &generator)
    #expect(
      storedParameters(in: gate).map(ObjectIdentifier.init)
        == gate.parameters.map(ObjectIdentifier.init))
    let skip = Parameter("skip input", .normal([1, 2, 3, 2], using: &generator))
    let coarse = Parameter("gate input", .normal([1, 2, 3, 3], using: &generator))
    for parameter in gate.parameters + [skip, coarse] {
      let gap = gradientGap(of: parameter, step: 1e-3) {
        var pass = Pass.evaluation
        return weighted(gate(skip.tracked, gate: coarse.tracked, in: &pass))
      }
      #expect(gap < 2e-2, "\(parameter.name)")
    }
  }

  @Test func `a gate with norms has a number for each channel`() {
    var generator = SeededGenerator(seed: 3)
    let gate = AttentionGate(
      skip: 2, gate: 3, hidden: 4, hasNorms: true, isChannelwise: true, using: &generator)
    #expect(gate.buffers.count == 4)
    #expect(
      storedParameters(in: gate).map(ObjectIdentifier.init)
        == gate.parameters.map(ObjectIdentifier.init))
    var (map, pass) = (Tensor(0), Pass.training(generator))
    pass.observer = { if $0 == "gate.map" { map = $1 } }
    let skip = waves([2, 2, 3, 2])
    let output = gate(skip, gate: waves([2, 2, 3, 3]), in: &pass)
    #expect(map.shape == skip.shape)
    #expect(output.scalars == (skip * map).scalars)
    // Both sums have the mean 0 over positions, so that every hidden unit is on somewhere.
    #expect(gate.skipNorm?.runningMean.value.scalars.allSatisfy { $0 != 0 } == true)
  }

  @Test func `a leaky ReLU keeps a part of what is negative`() {
    #expect(LeakyReLU(0.25)(Tensor([-4, 0, 2])).scalars == [-1, 0, 2])
    let x = Parameter("x", Tensor([-4, 2]))
    var pass = Pass.evaluation
    let gradient = LeakyReLU(0.25)(x.tracked, in: &pass).sum().gradients()[x]
    #expect(gradient?.scalars == [0.25, 1])
  }

  // PyTorch 2.15: F.pixel_shuffle(arange(16).reshape(1, 2, 1, 8).permute(0, 3, 1, 2), 2)
  // .permute(0, 2, 3, 1).flatten()
  @Test func `channels become pixels in PyTorch's order`() {
    let x = Tensor((0..<16).map(Float.init), shape: [1, 2, 1, 8])
    let expected: [Float] = [0, 4, 1, 5, 2, 6, 3, 7, 8, 12, 9, 13, 10, 14, 11, 15]
    let output = PixelShuffle(2)(x)
    #expect(output.shape == [1, 4, 2, 2])
    #expect(output.scalars == expected)
  }

  @Test func `a simple gate multiplies the halves of the channels`() {
    #expect(SimpleGate()(Tensor([1, 2, 3, 4], shape: [1, 4])).scalars == [3, 8])
  }
}
