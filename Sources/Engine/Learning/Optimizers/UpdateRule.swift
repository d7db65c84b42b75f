public import Tensors

/// How one weight moves along its gradient; the walk over all weights is the optimiser's.
public protocol UpdateRule {
  /// The learning rate of the next update.
  var rate: Float { get set }
  /// The tensors that the rule keeps beside a weight, at first.
  func initialState(for value: Tensor) -> [Tensor]
  /// Moves a weight and its state; this is the weight's update number `count`, the first is 1.
  func update(
    _ value: inout Tensor, along gradient: Tensor, with state: inout [Tensor], count: Int)
}
