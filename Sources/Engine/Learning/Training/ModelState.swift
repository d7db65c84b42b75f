public import Tensors

/// The values of a model's parameters and running statistics, in the order in which it lists them.
///
/// Tensors share their storage until one of them changes, so a state is cheap to take.
public struct ModelState: Sendable {
  public let parameters: [Tensor]
  public let buffers: [Tensor]

  /// What the model holds now.
  public init(of model: any Trainable) {
    parameters = model.parameters.map { $0.value.detached }
    buffers = model.buffers.map { $0.value.detached }
  }

  init(parameters: [Tensor], buffers: [Tensor]) {
    self.parameters = parameters
    self.buffers = buffers
  }

  /// Gives the values to a model of the same structure; traps on other shapes.
  public func restore(to model: any Trainable) {
    let (ours, theirs) = (model.parameters, model.buffers)
    require(
      ours.count == parameters.count && theirs.count == buffers.count,
      "ModelState: \(parameters.count) parameters and \(buffers.count) buffers are kept, "
        + "the model has \(ours.count) and \(theirs.count)")
    for (parameter, value) in zip(ours, parameters) {
      require(
        parameter.value.shape == value.shape,
        "ModelState: \(parameter.name) is \(parameter.value.shape), the kept one \(value.shape)")
      parameter.value = value
    }
    for (buffer, value) in zip(theirs, buffers) { buffer.value = value }
  }
}
