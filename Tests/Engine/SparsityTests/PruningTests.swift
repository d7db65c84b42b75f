import Learning
import Numerics
import Sparsity
import Tensors
import Testing

@Suite struct PruningTests {
  private func model(seed: UInt64 = 1) -> Sequential {
    var generator = SeededGenerator(seed: seed)
    return Sequential([
      Dense(2, 32, name: "first", using: &generator), BatchNorm(32), ReLU(),
      Dense(32, 3, name: "last", using: &generator),
    ])
  }

  private static func clusters() -> (Tensor, [Int]) {
    var generator = SeededGenerator(seed: 5)
    let centres: [(Float, Float)] = [(0, 2), (2, -1), (-2, -1)]
    let labels = (0..<90).map { $0 % 3 }
    let scalars = labels.flatMap { label in
      [
        centres[label].0 + 0.5 * generator.normal(), centres[label].1 + 0.5 * generator.normal(),
      ]
    }
    return (Tensor(scalars, shape: [90, 2]), labels)
  }

  @Test func `weights are prunable and biases and norms are not`() {
    let model = model()
    #expect(model.prunableParameters().map(\.name) == ["first.weight", "last.weight"])
    #expect(
      model.prunableParameters(excluding: ["last.weight"]).map(\.name) == ["first.weight"])
  }

  @Test func `an unknown excluded name traps`() async {
    await #expect(processExitsWith: .failure) {
      var generator = SeededGenerator(seed: 1)
      _ = Dense(2, 2, using: &generator).prunableParameters(excluding: ["dense.wieght"])
    }
  }

  @Test func `gradual pruning follows its schedule while training`() throws {
    let (model, (x, y)) = (model(), Self.clusters())
    let pruning = Pruning(SparsitySchedule(reaching: 0.75, during: 4...20, every: 4))
    var trainer = Trainer(epochs: 5, batchSize: 15)
    var reports: [Int: Int] = [:]
    trainer.onStep = { record, _ in
      if let report = pruning.update(model, at: record.step) { reports[record.step] = report.kept }
    }
    try trainer.fit(
      model, x, y, with: Optimizer(SGD(rate: 0.1, momentum: 0.9)), by: SeededGenerator(seed: 3))
    // 160 weights, 120 (1 − (1 − k/4)³) of them removed: 0, 69.375, 105, 118.125, 120.
    #expect(reports == [4: 160, 8: 91, 12: 55, 16: 42, 20: 40])
    let zeros = model.prunableParameters().flatMap(\.value.scalars).count { $0 == 0 }
    #expect(zeros == 120)
    #expect(accuracy(model(x), y) > 0.95)
  }

  @Test func `retraining recovers what pruning cost`() throws {
    let (model, (x, y)) = (model(), Self.clusters())
    let optimizer = Optimizer(SGD(rate: 0.1, momentum: 0.9))
    func train(epochs: Int, seed: UInt64) throws {
      try Trainer(epochs: epochs, batchSize: 15).fit(
        model, x, y, with: optimizer, by: SeededGenerator(seed: seed))
    }
    try train(epochs: 5, seed: 3)
    // By layer: a global threshold at 90 % would empty one of two so small layers.
    let pruning = Pruning(.oneShot(0.9), distribution: .uniform)
    var losses: [(before: Float, after: Float)] = []
    let reports = try pruning.iterate(model, through: [0.5, 0.8, 0.9]) { round, _ in
      let before = crossEntropy(model(x), y).scalar
      try train(epochs: 5, seed: UInt64(10 + round))
      losses.append((before, crossEntropy(model(x), y).scalar))
    }
    #expect(reports.map(\.kept) == [80, 32, 16])
    #expect(losses.allSatisfy { $0.after < $0.before })
    #expect(accuracy(model(x), y) > 0.95)
    #expect(DensityReport(model.prunableParameters()).density == 0.1)
  }

  @Test func `excluded parameters stay dense`() {
    let model = model()
    let pruning = Pruning(.oneShot(0.5), distribution: .uniform, excluding: ["first.weight"])
    let report = pruning.prune(model, to: 0.5)
    #expect(report.description == "last.weight 48/96\nall 48/96")
    #expect(DensityReport(model.parameters).rows[0].density == 1)
  }
}
