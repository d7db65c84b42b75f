import Learning
import Numerics
import Tensors
import Testing

/// Half of the channels of each group that may shrink are masked away; the network cut down to the rest
/// must give what the masked one gives.
@Suite struct ModelGraphTests {
  private var generator = SeededGenerator(seed: 2)

  /// Statistics and shifts that differ from channel to channel, so that a wrong cut is seen.
  private func unsettle(_ model: some Layer) {
    for (index, buffer) in model.buffers.enumerated() {
      buffer.value = buffer.value + waves(buffer.value.shape, step: Double(index + 1)) * 0.3
    }
    for parameter in model.parameters where parameter.shape.rank == 1 {
      parameter.value = parameter.value + waves(parameter.shape, step: 2) * 0.4
    }
  }

  private func expectSameOutputs<Model: ChannelTraced>(
    _ model: Model, on x: Tensor, groups expected: [[Int]]
  ) {
    unsettle(model)
    let graph = ModelGraph(of: model, inputs: x.shape[-1])
    let free = graph.groups.filter { !$0.isFixed }
    #expect(free.map { [$0.count, $0.uses.count] } == expected)
    for group in free { graph.mask((0..<group.count).filter { $0 % 2 == 1 }, of: group) }
    let dead = graph.channelsWithoutEffect
    #expect(
      dead.filter { !$0.isEmpty }
        == free.map { group in (0..<group.count).filter { $0 % 2 == 1 } })
    let small = model.compacted(by: graph.cut(removing: dead))
    #expect(small(x).scalars == model(x).scalars)
    #expect(!small(x).scalars.filter { $0 != 0 }.isEmpty)
    let count = { (model: Model) in model.parameters.reduce(0) { $0 + $1.shape.count } }
    #expect(count(small) < count(model) * 6 / 10)
    #expect(small.parameters.map(\.name) == model.parameters.map(\.name))
    #expect(small.parameters.filter { $0.mask != nil }.isEmpty)
  }

  @Test mutating func `a multilayer perceptron without half its units`() {
    expectSameOutputs(
      MLP(inputs: 6, hidden: [10, 8], classes: 3, using: &generator), on: waves([5, 6]),
      groups: [[10, 3], [8, 3]])
  }

  @Test mutating func `convolutions in a row with a flattened end`() {
    let model = Sequential([
      Convolution(in: 2, out: 4, name: "a", using: &generator), ReLU(), MaxPool(2),
      ConvolutionNormReLU(in: 4, out: 6, name: "b", using: &generator), Flatten(),
      Dense(6 * 9, 8, name: "c", using: &generator), Activation.tanh,
      Dense(8, 3, name: "d", using: &generator),
    ])
    expectSameOutputs(model, on: waves([2, 6, 6, 2]), groups: [[4, 3], [6, 6], [8, 3]])
  }

  @Test mutating func `concatenated branches are cut each for itself`() {
    let model = BranchedModel(
      left: Convolution(in: 2, out: 5, name: "left", using: &generator),
      right: Convolution(in: 2, out: 6, name: "right", using: &generator),
      joint: Convolution(in: 11, out: 3, name: "joint", using: &generator))
    expectSameOutputs(model, on: waves([2, 5, 5, 2]), groups: [[5, 3], [6, 3]])
  }

  @Test mutating func `a residual network`() {
    let model = ResNet(depth: 8, channels: 2, classes: 3, width: 4, using: &generator)
    expectSameOutputs(
      model, on: waves([2, 8, 8, 2]),
      groups: [[4, 13], [4, 6], [8, 6], [8, 12], [16, 6], [16, 11]])
  }

  @Test mutating func `units that nobody takes in go too but not after a function that moves zero`()
  {
    let model = MLP(
      inputs: 3, hidden: [4], classes: 2, activation: .sigmoid, using: &generator)
    let graph = ModelGraph(of: model, inputs: 3)
    let hidden = graph.groups.filter { !$0.isFixed }
    graph.mask([1], of: hidden[0])
    #expect(graph.channelsWithoutEffect == [[], [], []])
    model.head.weight.mask = Mask(shape: [2, 4]) { $0 % 4 != 2 }
    #expect(graph.channelsWithoutEffect == [[], [2], []])
    let x = waves([5, 3])
    let small = model.compacted(by: graph.cut(removing: graph.channelsWithoutEffect))
    #expect(small(x).scalars == model(x).scalars)
    #expect(small.hidden[0].weight.mask?.keptCount == 6)
  }
}
