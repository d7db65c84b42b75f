import Tensors

/// The exponential moving average of a model's parameters, with its running statistics as they are.
///
/// a ← decay · a + (1 − decay) · w after each step; Polyak and Juditsky, 1992, in the form of
/// Tarvainen and Valpola, NeurIPS 2017, arXiv:1703.01780.
public struct WeightAverage {
  public let decay: Float
  public private(set) var state: ModelState

  /// Begins with the model's present weights.
  public init(of model: any Trainable, decay: Float) {
    require(decay >= 0 && decay < 1, "WeightAverage: the decay must lie in 0..<1, not \(decay)")
    self.decay = decay
    state = ModelState(of: model)
  }

  /// Takes a step of the model into account.
  public mutating func update(_ model: any Trainable) {
    let now = ModelState(of: model)
    require(
      now.parameters.count == state.parameters.count,
      "WeightAverage: \(now.parameters.count) parameters, \(state.parameters.count) are kept")
    let averages = zip(state.parameters, now.parameters).map { average, value in
      var mixed = average * decay
      mixed.add(value, scaledBy: 1 - decay)
      return mixed
    }
    state = ModelState(parameters: averages, buffers: now.buffers)
  }
}

extension ModelState {
  /// The mean of several models' states, weighted; all have the same structure.
  ///
  /// Buffers are averaged too; batch norms are better recalibrated afterwards on data.
  public static func average(_ states: [ModelState], weights: [Float]? = nil) -> ModelState {
    let weights = weights ?? states.map { _ in 1 }
    require(
      !states.isEmpty && weights.count == states.count && weights.reduce(0, +) > 0,
      "ModelState.average: \(states.count) states and weights \(weights)")
    let total = weights.reduce(0, +)
    func mean(_ tensors: [Tensor]) -> Tensor {
      var sum = Tensor.zeros(like: tensors[0])
      for (tensor, weight) in zip(tensors, weights) { sum.add(tensor, scaledBy: weight / total) }
      return sum
    }
    return ModelState(
      parameters: states[0].parameters.indices.map { index in
        mean(states.map { $0.parameters[index] })
      },
      buffers: states[0].buffers.indices.map { index in mean(states.map { $0.buffers[index] }) })
  }
}
