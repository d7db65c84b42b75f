import Tensors

extension ModelState {
  /// The point between two states of one structure: (1 − t) · first + t · second, statistics too.
  ///
  /// Outside of 0...1 it lies on the line beyond them. Batch norms want to be recalibrated afterwards.
  public static func between(_ first: ModelState, _ second: ModelState, at t: Float) -> ModelState {
    require(
      first.parameters.map(\.shape) == second.parameters.map(\.shape)
        && first.buffers.map(\.shape) == second.buffers.map(\.shape),
      "ModelState.between: the shapes \(first.parameters.map(\.shape)) and "
        + "\(second.parameters.map(\.shape)) differ")
    func mixed(_ a: [Tensor], _ b: [Tensor]) -> [Tensor] {
      zip(a, b).map { $0 * (1 - t) + $1 * t }
    }
    return ModelState(
      parameters: mixed(first.parameters, second.parameters),
      buffers: mixed(first.buffers, second.buffers))
  }

  /// Σ λ_i · state_i over states of one structure, statistics too; the plain mean unless weights are
  /// given. Weights need not sum to 1.
  public static func average(of states: [ModelState], weights: [Float]? = nil) -> ModelState {
    let weights = weights ?? Array(repeating: 1 / Float(states.count), count: states.count)
    require(
      !states.isEmpty && weights.count == states.count
        && states.allSatisfy {
          $0.parameters.map(\.shape) == states[0].parameters.map(\.shape)
            && $0.buffers.map(\.shape) == states[0].buffers.map(\.shape)
        },
      "ModelState.average: \(states.count) states, which must have one structure, with "
        + "\(weights.count) weights")
    func sums(_ tensors: (ModelState) -> [Tensor]) -> [Tensor] {
      tensors(states[0]).indices.map { place in
        var sum = tensors(states[0])[place] * weights[0]
        for (state, weight) in zip(states, weights).dropFirst() {
          sum.add(tensors(state)[place], scaledBy: weight)
        }
        return sum
      }
    }
    return ModelState(parameters: sums(\.parameters), buffers: sums(\.buffers))
  }
}
