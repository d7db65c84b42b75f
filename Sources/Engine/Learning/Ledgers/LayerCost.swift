public import Tensors

/// The multiply-adds of one call of a layer; twice as many floating-point operations.
///
/// Counted are products with weights and between tensors (attention, edges of a graph). Biases,
/// norms, activations and table lookups are not, as is usual. Products with padding count.
public struct LayerCost: Hashable, Sendable, Codable {
  public let name: String
  /// As if every weight were multiplied.
  public let dense: Int
  /// Without the weights that are 0 and the inputs that a masked part does not read.
  public let sparse: Int

  public init(name: String, dense: Int, sparse: Int) {
    self.name = name
    self.dense = dense
    self.sparse = sparse
  }
}

extension Pass {
  /// Tells the recorder of products without a weight.
  public func recordProducts(_ count: @autoclosure () -> Int, as layer: String) {
    guard let costRecorder else { return }
    let count = count()
    costRecorder(LayerCost(name: layer, dense: count, sparse: count))
  }

  /// Tells the recorder that each value of a weight was multiplied once at each of the positions.
  public func recordProducts(
    with weight: Parameter, positions: @autoclosure () -> Int, as layer: String
  ) {
    guard let costRecorder else { return }
    let (positions, values) = (positions(), weight.tracked.scalars)
    costRecorder(
      LayerCost(
        name: layer, dense: positions * values.count,
        sparse: positions * values.count { $0 != 0 }))
  }

  /// Tells the recorder of a product `[..., in]` with a weight `[out, in]` that reads kept inputs only.
  func recordProducts(with weight: Parameter, reading kept: Tensor, as layer: String) {
    guard let costRecorder else { return }
    let inputs = weight.value.shape[1]
    var nonZeros = [Int](repeating: 0, count: inputs)
    for (place, value) in weight.tracked.scalars.enumerated() where value != 0 {
      nonZeros[place % inputs] += 1
    }
    let sparse = kept.scalars.enumerated().reduce(0) { sum, entry in
      entry.element == 0 ? sum : sum + nonZeros[entry.offset % inputs]
    }
    costRecorder(
      LayerCost(
        name: layer, dense: kept.count / inputs * weight.value.count, sparse: sparse))
  }
}
