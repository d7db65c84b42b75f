public import Tensors

/// Walks over parameters and moves each by a rule along its gradient.
///
/// State belongs to a parameter by identity and begins with its first update. Weights outside of a
/// parameter's mask stay exactly zero, and so does their state. Several optimisers may share a model:
/// each moves the parameters that it is given.
public final class Optimizer<Rule: UpdateRule> {
  public var rule: Rule
  public var clipping: GradientClipping?
  /// Parameters that no step moves.
  var frozen: [ObjectIdentifier: Parameter] = [:]
  /// How the rule differs for some parameters.
  var groups: [ObjectIdentifier: Group] = [:]
  private var slots: [ObjectIdentifier: Slot] = [:]

  public init(_ rule: Rule, clipping: GradientClipping? = nil) {
    self.rule = rule
    self.clipping = clipping
  }

  /// One update of each parameter that has a gradient and is not frozen; the others stay as they are.
  public func step(_ parameters: [Parameter], along gradients: Gradients) {
    let parameters = parameters.filter { frozen[ObjectIdentifier($0)] == nil }
    let scale = scale(for: parameters, gradients)
    for parameter in parameters {
      guard var gradient = gradients[parameter] else { continue }
      if scale != 1 { gradient = gradient * scale }
      if case .value(let bound) = clipping { gradient = gradient.clamped(to: -bound...bound) }
      update(parameter, along: gradient)
    }
  }

  /// What the rule keeps for a parameter (velocity, moments), and how often it was updated.
  public func state(of parameter: Parameter) -> (tensors: [Tensor], updates: Int)? {
    slots[ObjectIdentifier(parameter)].map { ($0.tensors, $0.updates) }
  }

  /// Puts a kept state back.
  public func restore(_ tensors: [Tensor], updates: Int, of parameter: Parameter) {
    slots[ObjectIdentifier(parameter)] = Slot(
      parameter: parameter, tensors: tensors, updates: updates)
  }

  /// Forgets the state of these parameters, so that their next update is a first one.
  public func reset(_ parameters: [Parameter]) {
    for parameter in parameters { slots[ObjectIdentifier(parameter)] = nil }
  }

  private func update(_ parameter: Parameter, along gradient: Tensor) {
    let key = ObjectIdentifier(parameter)
    // Taken out, updated, put back: the tensors then have one owner and change in place.
    var slot =
      slots.removeValue(forKey: key)
      ?? Slot(
        parameter: parameter, tensors: rule.initialState(for: parameter.value), updates: 0)
    slot.apply(parameter.mask)
    if let keeps = slot.keeps { parameter.value *= keeps }
    slot.updates += 1
    rule(for: parameter).update(
      &parameter.value, along: gradient, with: &slot.tensors, count: slot.updates)
    slots[key] = slot
  }

  private func scale(for parameters: [Parameter], _ gradients: Gradients) -> Float {
    guard case .norm(let bound) = clipping else { return 1 }
    let norm = gradientNorm(parameters, gradients)
    return norm > Double(bound) ? Float(Double(bound) / norm) : 1
  }

  private struct Slot {
    /// Keeps the parameter alive, so that its identity is not given to another one.
    let parameter: Parameter
    var tensors: [Tensor]
    var updates: Int
    private(set) var mask: Mask?
    /// The mask as ones and zeros.
    private(set) var keeps: Tensor?

    init(parameter: Parameter, tensors: [Tensor], updates: Int) {
      self.parameter = parameter
      self.tensors = tensors
      self.updates = updates
    }

    /// Forgets what is kept for weights that a new mask removes; gradients under it are zero.
    mutating func apply(_ newMask: Mask?) {
      guard newMask != mask else { return }
      mask = newMask
      keeps = newMask?.tensor
      guard let keeps else { return }
      for index in tensors.indices where tensors[index].shape == keeps.shape {
        tensors[index] *= keeps
      }
    }
  }
}
