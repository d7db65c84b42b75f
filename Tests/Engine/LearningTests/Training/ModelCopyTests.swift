import Learning
import Numerics
import Tensors
import Testing

@Suite struct ModelCopyTests {
  private func model(_ seed: UInt64) -> Sequential {
    var generator = SeededGenerator(seed: seed)
    return Sequential([Dense(2, 3, using: &generator), BatchNorm(3)])
  }

  @Test func `a state between two models is theirs at its ends`() {
    let (a, b) = (ModelState(of: model(1)), ModelState(of: model(2)))
    func scalars(_ state: ModelState) -> [Float] {
      (state.parameters + state.buffers).flatMap(\.scalars)
    }
    #expect(scalars(.between(a, b, at: 0)) == scalars(a))
    #expect(scalars(.between(a, b, at: 1)) == scalars(b))
    let quarter = zip(scalars(a), scalars(b)).map { 0.75 * $0 + 0.25 * $1 }
    #expect(scalars(.between(a, b, at: 0.25)).isClose(to: quarter, within: 1e-6))
  }

  @Test func `an average of models weighs parameters and statistics alike`() {
    let states = (1...3).map { seed in
      let model = model(UInt64(seed))
      model.buffers[0].value = Tensor([1, 2, 3]) * Float(seed)
      return ModelState(of: model)
    }
    let mean = ModelState.average(of: states)
    #expect(mean.buffers[0].scalars.isClose(to: [2, 4, 6], within: 1e-6))
    let first = states.map { $0.parameters[0] }
    #expect(
      mean.parameters[0].scalars.isClose(
        to: ((first[0] + first[1] + first[2]) / 3).scalars, within: 1e-6))
    let weighted = ModelState.average(of: states, weights: [0.5, 0, 0.25])
    #expect(weighted.buffers[0].scalars.isClose(to: [1.25, 2.5, 3.75], within: 1e-6))
    #expect(
      weighted.parameters[0].scalars.isClose(
        to: (first[0] * 0.5 + first[2] * 0.25).scalars, within: 1e-6))
  }

  @Test func `recalibration gives the mean of the batches' statistics`() {
    let model = Sequential([BatchNorm(1)])
    let norm = model.buffers
    norm[0].value = .full([1], value: 7)
    // Means 2 and 6; unbiased variances 2 and 8.
    recalibrate(
      model, on: Tensor([1, 3, 4, 8], shape: [4, 1]), batchSize: 2, by: SeededGenerator(seed: 0))
    #expect(norm[0].value.scalars.isClose(to: [4], within: 1e-6))
    #expect(norm[1].value.scalars.isClose(to: [5], within: 1e-6))
  }

  @Test func `recalibration makes interpolated weights fit their data`() {
    let (a, b) = (model(1), model(2))
    ModelState.between(ModelState(of: a), ModelState(of: b), at: 0.5).restore(to: a)
    let x = waves([32, 2], step: 0.7) * 5 + 3
    recalibrate(a, on: x, by: SeededGenerator(seed: 0))
    let output = a(x)
    #expect(output.mean(axes: [0]).scalars.allSatisfy { abs($0) < 1e-4 })
    // The running variance is unbiased: 31/32 of the rows' own.
    let expected = [Float](repeating: 31 / 32, count: 3)
    #expect(output.variance(axes: [0]).scalars.isClose(to: expected, within: 1e-3))
  }

  @Test func `a momentum copy begins as its source and follows it by its decay`() {
    let source = model(1)
    let copy = MomentumCopy(model(2), of: source, decay: 0.75)
    let x = waves([4, 2])
    #expect(copy.model(x).scalars == source(x).scalars)
    let before = source.parameters[0].value
    source.parameters[0].value = before + 4
    source.buffers[0].value = .full([3], value: 9)
    copy.follow(source)
    #expect(
      copy.model.parameters[0].value.scalars.isClose(to: (before + 1).scalars, within: 1e-6))
    #expect(copy.model.buffers[0].value.scalars == [9, 9, 9])
  }

  @Test func `a copy that shares its parameters traps`() async {
    await #expect(processExitsWith: .failure) {
      var generator = SeededGenerator(seed: 1)
      let model = Dense(1, 1, using: &generator)
      _ = MomentumCopy(model, of: model, decay: 0.9)
    }
  }

  @Test func `a ring queue overwrites its oldest rows`() {
    var queue = RingQueue(capacity: 3, features: 2)
    #expect(queue.rows.shape == [0, 2])
    queue.append(Tensor([1, 1, 2, 2], shape: [2, 2]))
    #expect(queue.rows.scalars == [1, 1, 2, 2])
    let kept = queue.rows
    queue.append(Tensor([3, 3, 4, 4], shape: [2, 2]))
    #expect(queue.count == 3)
    #expect(queue.rows.scalars == [4, 4, 2, 2, 3, 3])
    queue.append(Tensor([5, 5], shape: [1, 2]))
    #expect(queue.rows.scalars == [4, 4, 5, 5, 3, 3])
    #expect(kept.scalars == [1, 1, 2, 2])
  }
}
