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
}
