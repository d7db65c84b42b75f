public import Tensors

/// A part of a model: a function of a tensor with parameters of its own.
///
/// A layer is a value; the parameters and running statistics that it lists are shared by its copies.
public protocol Layer {
  /// The layer's output; what a pass means for it (batch statistics, dropped units) is said there.
  func callAsFunction(_ x: Tensor, in pass: inout Pass) -> Tensor
  /// Every parameter that the layer and its parts store, in the order of their declaration.
  var parameters: [Parameter] { get }
  /// Every running statistic that the layer and its parts store, in the order of their declaration.
  var buffers: [Buffer] { get }
}

extension Layer {
  /// None: most layers keep no running statistics.
  public var buffers: [Buffer] { [] }

  /// The output in evaluation: running statistics, nothing dropped, no gradient kept.
  public func callAsFunction(_ x: Tensor) -> Tensor {
    var pass = Pass.evaluation
    return self(x, in: &pass).detached
  }
}
