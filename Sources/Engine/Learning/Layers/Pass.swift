public import Numerics
public import Tensors

/// What one call of a model is for: training or evaluation, and where its randomness comes from.
public struct Pass {
  public var isTraining: Bool
  public var generator: SeededGenerator
  /// Called with each layer's name and output, in the order in which they are computed.
  public var observer: ((_ layer: String, _ output: Tensor) -> Void)?

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

  /// The output, after it was shown to the observer; each layer ends with this.
  public func observed(_ output: Tensor, as layer: String) -> Tensor {
    observer?(layer, output)
    return output
  }
}
