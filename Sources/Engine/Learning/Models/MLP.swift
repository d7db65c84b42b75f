public import Numerics
public import Tensors

/// A multilayer perceptron: dense layers with an activation between them, logits at the end.
///
/// Inputs `[batch, ...]` are flattened, so images fit too.
public struct MLP: Layer {
  public let hidden: [Dense]
  public let head: Dense
  public let activation: Activation

  /// The layers are called `hidden0`, `hidden1`, ..., and `head`.
  public init(
    inputs: Int, hidden widths: [Int], classes: Int, activation: Activation = .relu,
    using generator: inout SeededGenerator
  ) {
    let extents = [inputs] + widths
    hidden = widths.indices.map { index in
      Dense(extents[index], extents[index + 1], name: "hidden\(index)", using: &generator)
    }
    head = Dense(extents[extents.count - 1], classes, name: "head", using: &generator)
    self.activation = activation
  }

  public func callAsFunction(_ x: Tensor, in pass: inout Pass) -> Tensor {
    var output = Flatten()(x, in: &pass)
    for layer in hidden { output = activation(layer(output, in: &pass), in: &pass) }
    return head(output, in: &pass)
  }

  public var parameters: [Parameter] { hidden.flatMap(\.parameters) + head.parameters }
}
