public import Tensors

/// What stores parameters: a layer, or a model whose input is no tensor (tokens, a graph, two boxes).
public protocol Trainable {
  /// Every parameter that it and its parts store, in the order of their declaration.
  var parameters: [Parameter] { get }
  /// Every running statistic that it and its parts store, in the order of their declaration.
  var buffers: [Buffer] { get }
}

extension Trainable {
  /// None: most layers keep no running statistics.
  public var buffers: [Buffer] { [] }
}

/// A part of a model: a function of a tensor with parameters of its own.
///
/// A layer is a value; the parameters and running statistics that it lists are shared by its copies.
public protocol Layer: Trainable {
  /// The layer's output; what a pass means for it (batch statistics, dropped units) is said there.
  func callAsFunction(_ x: Tensor, in pass: inout Pass) -> Tensor
}

extension Layer {
  /// The output in evaluation: running statistics, nothing dropped, no gradient kept.
  public func callAsFunction(_ x: Tensor) -> Tensor {
    var pass = Pass.evaluation
    return self(x, in: &pass).detached
  }
}
