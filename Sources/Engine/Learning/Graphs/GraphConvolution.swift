public import Numerics
public import Tensors

/// A layer of a graph convolutional network: Â X Wᵀ + b over normalised edges Â.
///
/// Kipf and Welling, ICLR 2017, arXiv:1609.02907, equation 2; the edges are usually undirected with
/// loops, symmetrically normalised.
public struct GraphConvolution: Trainable {
  public let name: String
  public let linear: Dense
  /// `[out]`, at first 0.
  public let bias: Parameter

  /// The parts are called `NAME.linear` and `NAME.bias`.
  public init(
    _ inputs: Int, _ outputs: Int, name: String = "graph", using generator: inout SeededGenerator
  ) {
    self.name = name
    linear = Dense(inputs, outputs, bias: false, name: "\(name).linear", using: &generator)
    bias = Parameter("\(name).bias", .zeros([outputs]))
  }

  /// The new features of each node, `[nodes, out]`.
  public func callAsFunction(
    _ x: Tensor, over edges: WeightedEdges, in pass: inout Pass
  ) -> Tensor {
    let mapped = linear(x, in: &pass)
    pass.recordProducts(edges.sources.count * mapped.shape[1], as: name)
    return pass.observed(edges.propagated(mapped) + bias.tracked, as: name)
  }

  public var parameters: [Parameter] { linear.parameters + [bias] }
}
