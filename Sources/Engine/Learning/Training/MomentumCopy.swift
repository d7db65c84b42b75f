import Tensors

/// A second model that follows a trained one slowly and is never trained itself.
///
/// copy ← decay · copy + (1 − decay) · model, parameter by parameter; He et al., *MoCo*, CVPR 2020,
/// arXiv:1911.05722, equation 2. Running statistics are copied. The copy is a model of its own: make it
/// by the same initialiser, it takes the first one's values here.
public struct MomentumCopy<Model: Trainable> {
  public let model: Model
  public let decay: Float

  /// A copy that begins as `source`; both have the same structure and share no parameter.
  public init(_ model: Model, of source: Model, decay: Float) {
    require(decay >= 0 && decay <= 1, "MomentumCopy: the decay must lie in 0...1, not \(decay)")
    let own = Set(model.parameters.map(ObjectIdentifier.init))
    require(
      own.isDisjoint(with: source.parameters.map(ObjectIdentifier.init)),
      "MomentumCopy: the copy shares parameters with its source; make a second model")
    self.model = model
    self.decay = decay
    ModelState(of: source).restore(to: model)
  }

  /// Moves the copy a step towards the model.
  public func follow(_ source: Model) {
    for (copy, parameter) in zip(model.parameters, source.parameters) {
      copy.value *= decay
      copy.value.add(parameter.value, scaledBy: 1 - decay)
    }
    for (copy, buffer) in zip(model.buffers, source.buffers) { copy.value = buffer.value }
  }
}
