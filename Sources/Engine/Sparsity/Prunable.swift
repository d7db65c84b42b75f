public import Learning
public import Tensors

extension Parameter {
  /// Whether sparse methods may remove weights of it: weights have rank 2 or more.
  ///
  /// Biases and the scales and shifts of norms have rank 1 and always stay.
  public var isPrunable: Bool { value.rank >= 2 }
}

extension Layer {
  /// The parameters that sparse methods work on, in the model's order, without those that stay dense.
  ///
  /// A name that no parameter has traps.
  public func prunableParameters(excluding names: Set<String> = []) -> [Parameter] {
    let all = parameters
    let unknown = names.subtracting(all.map(\.name))
    require(
      unknown.isEmpty,
      "there is no parameter \(unknown.sorted().joined(separator: ", ")); "
        + "the model has \(all.map(\.name).joined(separator: ", "))")
    return all.filter { $0.isPrunable && !names.contains($0.name) }
  }
}
