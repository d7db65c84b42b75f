public import Tensors

/// Which weights of a list of parameters exist: one mask a parameter.
public struct ModelMask {
  public let parameters: [Parameter]
  public private(set) var masks: [Mask]

  /// Masks that are already there, of the parameters' shapes.
  public init(_ masks: [Mask], of parameters: [Parameter]) {
    require(
      masks.count == parameters.count,
      "ModelMask: \(masks.count) masks for \(parameters.count) parameters")
    for (mask, parameter) in zip(masks, parameters) {
      require(
        mask.shape == parameter.value.shape,
        "ModelMask: mask \(mask.shape) for \(parameter.name) of shape \(parameter.value.shape)")
    }
    self.masks = masks
    self.parameters = parameters
  }

  /// Keeps the highest scores at a sparsity; exactly `SparsityDistribution.keptCount` weights stay.
  ///
  /// Of equal scores the lower index stays (in `.global`, of the earlier parameter). A weight that a
  /// parameter's present mask removes comes back only after all others, so that pruning further never
  /// exchanges weights. Scorers that need gradients trap for a parameter without one.
  public init(
    pruning parameters: [Parameter], to sparsity: Double, by scorer: Scorer = .magnitude,
    distribution: SparsityDistribution = .global, gradients: Gradients? = nil
  ) {
    let scores = parameters.map { parameter in
      let scores = scorer(parameter, gradients.flatMap { $0[parameter] })
      guard let mask = parameter.mask else { return scores }
      return Tensor.select(mask.tensor, scores, .full(scores.shape, value: -.infinity))
    }
    let masks =
      distribution == .global
      ? Self.globalMasks(scores, sparsity: sparsity)
      : zip(
        scores,
        distribution.keptCounts(of: scores.map(\.shape), sparsity: sparsity)
      ).map { Mask(keeping: $1, of: $0) }
    self.init(masks, of: parameters)
  }

  /// Sets the parameters' masks, and the removed weights to zero.
  public func apply() {
    for (parameter, mask) in zip(parameters, masks) {
      parameter.mask = mask
      parameter.value = parameter.value.detached * mask.tensor
    }
  }

  /// Takes the masks off the parameters; the removed weights stay zero until they are trained.
  public static func remove(from parameters: [Parameter]) {
    for parameter in parameters { parameter.mask = nil }
  }

  private static func globalMasks(_ scores: [Tensor], sparsity: Double) -> [Mask] {
    let all = scores.flatMap(\.scalars)
    let count = SparsityDistribution.keptCount(of: all.count, sparsity: sparsity)
    let kept = Mask(keeping: count, of: Tensor(all, shape: [all.count])).tensor.scalars
    var start = 0
    return scores.map { score in
      let part = Array(kept[start..<(start + score.count)])
      start += score.count
      return Mask(
        keeping: part.count { $0 != 0 }, of: Tensor(part, shape: score.shape))
    }
  }
}
