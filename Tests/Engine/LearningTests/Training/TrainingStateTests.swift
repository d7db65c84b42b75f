import Foundation
import Learning
import Numerics
import Tensors
import Testing

@Suite struct TrainingStateTests {
  let problem = ClusterProblem()

  private func fit(
    _ model: any Layer, from state: TrainingState? = nil,
    onCheckpoint: ((TrainingState) throws -> Void)? = nil
  ) throws -> TrainingHistory {
    var trainer = Trainer(
      epochs: 5, batchSize: 16, schedule: Cosine(from: 0.05, steps: 30),
      earlyStopping: EarlyStopping(on: "loss", goal: .least))
    trainer.onCheckpoint = onCheckpoint
    return try trainer.fit(
      model, problem.inputs, problem.labels, validation: .init(problem.inputs, problem.labels),
      with: Optimizer(AdamW(rate: 0.05)), by: SeededGenerator(seed: 2), from: state)
  }

  private func masked() -> Sequential {
    let model = problem.model()
    let weight = model.parameters[0]
    weight.mask = Mask(keeping: 20, of: weight.value.absoluteValue())
    return model
  }

  @Test func `an interrupted and resumed training gives the bits of one without a break`() throws {
    let whole = masked()
    let history = try fit(whole)

    struct Interruption: Error {}
    var kept = Data()
    #expect(throws: Interruption.self) {
      try fit(masked()) { state in
        kept = try JSONEncoder().encode(state)
        if state.finishedEpochs == 2 { throw Interruption() }
      }
    }
    let resumed = problem.model(seed: 77)
    let state = try JSONDecoder().decode(TrainingState.self, from: kept)
    let resumedHistory = try fit(resumed, from: state)
    #expect(ClusterProblem.bits(of: resumed) == ClusterProblem.bits(of: whole))
    #expect(resumedHistory == history)
    #expect(resumed.parameters[0].mask == whole.parameters[0].mask)
  }

  /// 6 steps an epoch: at an epoch's beginning, within it, at its end, and in the last one.
  @Test(arguments: [1, 5, 6, 7, 17, 29])
  func `a training stopped after any step goes on to the bits of one without a break`(
    stop: Int
  ) throws {
    func fit(
      _ model: any Layer, from state: TrainingState?,
      onPause: ((TrainingPause, () -> TrainingState) throws -> Void)?
    ) throws -> TrainingHistory {
      var trainer = Trainer(
        epochs: 5, batchSize: 16, schedule: Cosine(from: 0.05, steps: 30),
        earlyStopping: EarlyStopping(on: "loss", goal: .least))
      trainer.onPause = onPause
      return try trainer.fit(
        model, problem.inputs, problem.labels, validation: .init(problem.inputs, problem.labels),
        with: Optimizer(AdamW(rate: 0.05)), by: SeededGenerator(seed: 2), from: state)
    }
    let whole = masked()
    let history = try fit(whole, from: nil, onPause: nil)
    struct Interruption: Error {}
    var (kept, steps) = ([UInt8](), 0)
    #expect(throws: Interruption.self) {
      try fit(masked(), from: nil) { _, state in
        steps += 1
        guard steps == stop else { return }
        kept = state().bytes
        throw Interruption()
      }
    }
    let resumed = problem.model(seed: 77)
    var pauses: [TrainingPause] = []
    let resumedHistory = try fit(resumed, from: TrainingState(bytes: kept, file: "kept")) {
      pause, _ in pauses.append(pause)
    }
    #expect(pauses == Array(repeating: .step, count: 30 - stop) + [.end])
    #expect(ClusterProblem.bits(of: resumed) == ClusterProblem.bits(of: whole))
    #expect(resumedHistory == history)
    #expect(resumed.parameters[0].mask == whole.parameters[0].mask)
  }

  @Test func `a state of another model is an error`() throws {
    var kept: TrainingState?
    _ = try fit(problem.model()) { kept = $0 }
    var generator = SeededGenerator(seed: 1)
    let other = Sequential([
      Dense(2, 8, name: "first", using: &generator), BatchNorm(8), ReLU(),
      Dense(8, 3, name: "last", using: &generator),
    ])
    let error = #expect(throws: TrainingError.self) { try fit(other, from: kept) }
    guard case .stateMismatch(name: "first.weight", _, _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }
}
