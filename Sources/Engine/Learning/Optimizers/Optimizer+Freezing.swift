public import Tensors

extension Optimizer {
  /// Lets no step move these parameters; what is kept for them stays for when they are moved again.
  ///
  /// They count in no norm of the gradients. Running statistics are not the optimiser's: give frozen
  /// batch norms an evaluation pass where they must stay too.
  public func freeze(_ parameters: [Parameter]) {
    for parameter in parameters { frozen[ObjectIdentifier(parameter)] = parameter }
  }

  /// Lets steps move these parameters again.
  public func unfreeze(_ parameters: [Parameter]) {
    for parameter in parameters { frozen[ObjectIdentifier(parameter)] = nil }
  }

  /// Whether steps leave the parameter as it is.
  public func isFrozen(_ parameter: Parameter) -> Bool {
    frozen[ObjectIdentifier(parameter)] != nil
  }
}

extension Trainable {
  /// The parameters of the part with this name: those called so, and those below it (`name.…`).
  ///
  ///     optimizer.freeze(model.parameters(of: "stage0"))
  ///
  /// Traps where there are none.
  public func parameters(of part: String) -> [Parameter] {
    let chosen = parameters.filter { $0.name == part || $0.name.hasPrefix("\(part).") }
    require(
      !chosen.isEmpty,
      "no parameter is called \(part) or \(part).…; there are "
        + parameters.map(\.name).joined(separator: ", "))
    return chosen
  }
}
