import Foundation
import Learning
import Numerics
import Tensors
import Testing

@Suite struct TrainingStateFileTests {
  let problem = ClusterProblem()
  struct Interruption: Error {}

  private func fit(
    _ model: any Layer, from state: TrainingState? = nil, seed: UInt64 = 2,
    onCheckpoint: ((TrainingState) throws -> Void)? = nil
  ) throws -> TrainingHistory {
    var trainer = Trainer(
      epochs: 4, batchSize: 16, earlyStopping: EarlyStopping(on: "loss", goal: .least))
    trainer.onCheckpoint = onCheckpoint
    return try trainer.fit(
      model, problem.inputs, problem.labels, validation: .init(problem.inputs, problem.labels),
      with: Optimizer(AdamW(rate: 0.05)), by: SeededGenerator(seed: seed), from: state)
  }

  private func masked() -> Sequential {
    let model = problem.model()
    model.parameters[0].mask = Mask(keeping: 20, of: model.parameters[0].value.absoluteValue())
    return model
  }

  /// Writes the state after two epochs.
  private func interrupt(to path: String) {
    #expect(throws: Interruption.self) {
      try fit(masked()) { state in
        guard state.finishedEpochs == 2 else { return }
        try state.write(to: path)
        throw Interruption()
      }
    }
  }

  @Test func `a training resumed from a file gives the bits of one without a break`() throws {
    let whole = masked()
    let history = try fit(whole)
    try WeightFixtures.withTemporaryFile { path in
      interrupt(to: path)
      let resumed = problem.model(seed: 77)
      let resumedHistory = try fit(resumed, from: TrainingState(reading: path))
      #expect(resumedHistory == history)
      #expect(ClusterProblem.bits(of: resumed) == ClusterProblem.bits(of: whole))
      #expect(resumed.parameters[0].mask == whole.parameters[0].mask)
      #expect(throws: TrainingError.self) {
        _ = try fit(problem.model(), from: TrainingState(reading: path), seed: 3)
      }
    }
  }

  @Test func `a turned byte in the file is found by its checksum`() throws {
    try WeightFixtures.withTemporaryFile { path in
      interrupt(to: path)
      var bytes = try Data(contentsOf: URL(filePath: path))
      bytes[bytes.count - 3] ^= 1
      try bytes.write(to: URL(filePath: path))
      let error = #expect(throws: WeightFileError.self) { _ = try TrainingState(reading: path) }
      #expect(
        error?.description
          == "\(path): content that does not have its checksum; the file is damaged: go on from "
          + "an older state")
    }
  }

  @Test func `weights without a training and another version are errors`() throws {
    try WeightFixtures.withTemporaryFile { path in
      var file = SafeTensors(of: problem.model())
      try file.write(to: path)
      let error = #expect(throws: WeightFileError.self) { _ = try TrainingState(reading: path) }
      #expect(error?.found == "tensors, but no state of a training")
      file.metadata = ["format": "swiftnb training state", "version": "0"]
      try file.write(to: path)
      let second = #expect(throws: WeightFileError.self) { _ = try TrainingState(reading: path) }
      #expect(
        second?.found == "a training state of version 0, where this program reads 2")
    }
  }

  @Test func `a loop written by hand goes on with model, optimiser and generator`() throws {
    func steps(
      _ count: Int, _ model: any Layer, _ optimizer: Optimizer<SGD>,
      _ generator: inout SeededGenerator
    ) {
      for _ in 0..<count {
        var pass = Pass.training(generator)
        _ = generator.next()
        let loss = crossEntropy(model(problem.inputs, in: &pass), problem.labels)
        optimizer.step(model.parameters, along: loss.gradients())
      }
    }
    let rule = SGD(rate: 0.1, momentum: 0.9)
    let (whole, part, resumed) = (problem.model(), problem.model(), problem.model(seed: 5))
    var generator = SeededGenerator(seed: 9)
    steps(4, whole, Optimizer(rule), &generator)
    try WeightFixtures.withTemporaryFile { path in
      var generator = SeededGenerator(seed: 9)
      let optimizer = Optimizer(rule)
      steps(2, part, optimizer, &generator)
      try TrainingState(of: part, optimizer, generator: generator).write(to: path)
      let state = try TrainingState(reading: path)
      let second = Optimizer(rule)
      try state.restore(to: resumed, second)
      var restored = try #require(state.generator)
      steps(2, resumed, second, &restored)
    }
    #expect(ClusterProblem.bits(of: resumed) == ClusterProblem.bits(of: whole))
  }
}
