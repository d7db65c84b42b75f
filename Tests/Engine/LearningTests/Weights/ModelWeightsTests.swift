import Learning
import Numerics
import Tensors
import Testing

@Suite struct ModelWeightsTests {
  private func unet(_ seed: UInt64, classes: Int = 2) -> UNet {
    var generator = SeededGenerator(seed: seed)
    return UNet(classes: classes, width: 2, levels: 1, using: &generator)
  }

  @Test func `a model gets all parameters and running statistics back`() throws {
    let (first, second) = (unet(1), unet(2))
    first.buffers[0].value = Tensor([0.25, -3])
    let report = try SafeTensors(
      bytes: SafeTensors(of: first).serialized, file: "f"
    ).load(into: second)
    #expect(ClusterProblem.bits(of: first) == ClusterProblem.bits(of: second))
    #expect(report.loaded.count == first.parameters.count + first.buffers.count)
    #expect(report.missing.isEmpty && report.unused.isEmpty)
  }

  @Test func `tensors of one name are numbered`() throws {
    var generator = SeededGenerator(seed: 1)
    let model = Sequential([Dense(2, 3, using: &generator), Dense(3, 2, using: &generator)])
    #expect(
      SafeTensors(of: model).entries.map(\.name)
        == ["dense.weight", "dense.bias", "dense.weight#2", "dense.bias#2"])
  }

  @Test func `what does not fit is an error, and nothing is changed`() throws {
    let (file, other) = (SafeTensors(of: unet(1)), unet(2, classes: 3))
    let before = ClusterProblem.bits(of: other)
    let error = #expect(throws: WeightFileError.self) {
      try file.load(into: other, file: "weights.safetensors")
    }
    #expect(
      error?.description
        == "weights.safetensors: \"head.weight\" has the shape [2, 1, 1, 2], which gives "
        + "[2, 1, 1, 2] where the model has [3, 1, 1, 2]; load it into a model of the same "
        + "extents, or only what matches")
    #expect(ClusterProblem.bits(of: other) == before)
  }

  @Test func `a missing and an unused tensor are named`() throws {
    var generator = SeededGenerator(seed: 1)
    let file = SafeTensors(of: Dense(2, 3, name: "a", using: &generator))
    let other = Dense(2, 3, bias: false, name: "b", using: &generator)
    let error = #expect(throws: WeightFileError.self) { try file.load(into: other) }
    #expect(
      error?.found
        == "missing for the model: \"b.weight\"; not in the model: \"a.weight\", \"a.bias\"")
  }

  @Test func `a partial load takes what matches and says what is left`() throws {
    let other = unet(2, classes: 3)
    let first = unet(1)
    let report = try SafeTensors(of: first).load(into: other, .matching)
    #expect(report.missing == ["head.weight", "head.bias"])
    #expect(report.unused == ["head.weight", "head.bias"])
    #expect(other.parameters[0].value.scalars == first.parameters[0].value.scalars)
  }

  @Test func `weights of pytorch are turned to channels last`() {
    // The stored scalar is 1000 a + 100 b + 10 y + x at [a, b, y, x].
    let stored = Tensor(
      (0..<24).map { index -> Float in
        let (a, b, y, x) = (index / 12, index / 4 % 3, index / 2 % 2, index % 2)
        return Float(1000 * a + 100 * b + 10 * y + x)
      }, shape: [2, 3, 2, 2])
    let own = WeightLayout.pyTorch.converted(stored)
    #expect(own.shape == [2, 2, 2, 3])
    // [a, y, x, b]: the last axis walks over b.
    #expect(own.scalars.prefix(6) == [0, 100, 200, 1, 101, 201])
    #expect(own.scalars.last == 1211)
    #expect(WeightLayout.pyTorch.stored(own).scalars == stored.scalars)
    let matrix = Tensor([1, 2, 3, 4], shape: [2, 2])
    #expect(WeightLayout.pyTorch.converted(matrix).scalars == matrix.scalars)
    #expect(WeightLayout.own.converted(stored).shape == stored.shape)
  }

  @Test func `norms have other names in pytorch`() {
    #expect(pyTorchName("down0.first.norm.scale") == "down0.first.norm.weight")
    #expect(pyTorchName("stem.norm.runningVariance") == "stem.norm.running_var")
    #expect(pyTorchName("head.bias") == "head.bias")
    #expect(pyTorchName("scale") == "scale")
  }
}
