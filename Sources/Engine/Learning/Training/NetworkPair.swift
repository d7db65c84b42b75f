public import Tensors

/// Two networks that learn from each other: what one says of a batch decides how the other is trained.
///
/// Han et al., *Co-teaching*, NeurIPS 2018, arXiv:1804.06872, algorithm 1, where the advice is a choice
/// of examples; in ELR+ (Liu et al., arXiv:2007.00151) it is a target.
public struct NetworkPair<Model: Trainable, Rule: UpdateRule> {
  public let models: [Model]
  public let optimizers: [Optimizer<Rule>]

  /// Two models that share no parameter, each with an optimiser of its own.
  public init(
    _ first: (Model, Optimizer<Rule>), _ second: (Model, Optimizer<Rule>)
  ) {
    let own = Set(first.0.parameters.map(ObjectIdentifier.init))
    require(
      own.isDisjoint(with: second.0.parameters.map(ObjectIdentifier.init))
        && first.1 !== second.1,
      "NetworkPair: the two networks share parameters or their optimiser")
    models = [first.0, second.0]
    optimizers = [first.1, second.1]
  }

  /// Both networks advise, then each takes a step along the loss that the other's advice gives it.
  ///
  /// `advise` and `loss` get the network's number, 0 or 1; the losses are returned in this order. A
  /// network whose loss is nil (the other chose nothing) takes no step.
  public func step<Advice>(
    advise: (_ model: Model, _ number: Int) -> Advice,
    loss: (_ model: Model, _ fromOther: Advice, _ number: Int) -> Tensor?
  ) -> [Float?] {
    // Both before either step, so that the order of the two is without effect.
    let advice = models.indices.map { advise(models[$0], $0) }
    return models.indices.map { number in
      guard let value = loss(models[number], advice[1 - number], number) else { return nil }
      optimizers[number].step(models[number].parameters, along: value.gradients())
      return value.scalar
    }
  }
}

/// The positions of the ⌊(1 − rate) n⌋ smallest losses, smallest first, ties to the lower position.
///
/// What co-teaching keeps; losses that are not a number come last.
public func smallestLosses(_ losses: Tensor, forgetting rate: Double) -> [Int] {
  require((0...1).contains(rate), "smallestLosses: the rate \(rate) does not lie in 0...1")
  let values = losses.scalars.map { $0.isNaN ? Float.infinity : $0 }
  let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
  // A share like 1 − 0.2 of 10 falls short of 8 by a rounding error.
  return Array(order.prefix(Int(((1 - rate) * Double(values.count) + 1e-9).rounded(.down))))
}
