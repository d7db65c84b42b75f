public import Numerics
public import Tensors

/// What one call of a model is for: training or evaluation, and where its randomness comes from.
public struct Pass {
  public var isTraining: Bool
  public var generator: SeededGenerator
  /// Called with each layer's name and output, in the order in which they are computed.
  public var observer: ((_ layer: String, _ output: Tensor) -> Void)?
  /// Called with each layer's name and output before the observer; what it returns takes its place.
  ///
  /// For neuron masks, noise, clamped units; the result must keep the shape.
  public var substitution: ((_ layer: String, _ output: Tensor) -> Tensor)?
  /// How far running statistics move towards a batch's in training; nil for each norm's own momentum.
  public var statisticsMomentum: Float?
  /// Whether batch norms use and keep their running statistics in training too.
  ///
  /// Scale and shift still get gradients; freeze them in the optimiser for norms that stay entirely.
  public var usesRunningStatistics = false
  /// Attends in place of the dense product, in every attention layer: `[batch, heads, queries,
  /// features]` from the layer's inputs.
  public var attentionBackend: ((AttentionInputs) -> Tensor)?
  /// Called with the products of each layer; see `CostLedger`.
  public var costRecorder: ((LayerCost) -> Void)?

  public init(isTraining: Bool, generator: SeededGenerator) {
    self.isTraining = isTraining
    self.generator = generator
  }

  /// A pass whose batch statistics are used and kept, and whose dropped units the generator chooses.
  public static func training(_ generator: SeededGenerator) -> Pass {
    Pass(isTraining: true, generator: generator)
  }

  /// A pass that draws nothing and changes nothing.
  public static var evaluation: Pass {
    Pass(isTraining: false, generator: SeededGenerator(seed: 0))
  }

  /// Whether someone wants to see or change what a layer computes on its way to the output.
  public var isWatched: Bool { observer != nil || substitution != nil }

  /// The output, or its substitute, after it was shown to the observer; each layer ends with this.
  public func observed(_ output: Tensor, as layer: String) -> Tensor {
    guard isWatched else { return output }
    let result = substitution?(layer, output) ?? output
    require(
      result.shape == output.shape,
      "Pass: \(layer) gives \(output.shape), its substitute has the shape \(result.shape)")
    observer?(layer, result)
    return result
  }
}
