import Tensors

extension Dense {
  init(_ original: Dense, weight: Parameter, bias: Parameter?) {
    name = original.name
    self.weight = weight
    self.bias = bias
  }

  /// A new layer with these outputs (neurons) in this order; it shares no parameter with this one.
  public func keepingOutputs(_ places: [Int]) -> Dense {
    Dense(
      self, weight: weight.keeping(places, axis: 0), bias: bias?.keeping(places, axis: 0))
  }

  /// A new layer that reads these inputs in this order; what the others contributed is lost.
  public func keepingInputs(_ places: [Int]) -> Dense {
    Dense(
      self, weight: weight.keeping(places, axis: 1),
      bias: bias.map { $0.keeping(Array(0..<$0.value.count), axis: 0) })
  }
}
