public import Tensors

extension Optimizer {
  /// How the rule differs for a parameter.
  struct Group {
    /// Keeps the parameter alive, so that its identity is not given to another one.
    let parameter: Parameter
    let adjust: (inout Rule) -> Void
  }

  /// Moves these parameters by a rule that differs from the common one.
  ///
  /// The change is made anew at each step, to the rule as it then is, so that a schedule's rate reaches
  /// every group:
  ///
  ///     optimizer.adjust(model.head.parameters) { $0.rate *= 10 }
  ///     optimizer.adjust(norms) { $0.decay = 0 }
  ///
  /// A parameter's last adjustment counts.
  public func adjust(_ parameters: [Parameter], _ change: @escaping (inout Rule) -> Void) {
    for parameter in parameters {
      groups[ObjectIdentifier(parameter)] = Group(parameter: parameter, adjust: change)
    }
  }

  /// The rule of the next update of this parameter.
  public func rule(for parameter: Parameter) -> Rule {
    var own = rule
    groups[ObjectIdentifier(parameter)]?.adjust(&own)
    return own
  }
}

extension Trainable {
  /// Weights of products and tables, those with two axes or more: what decay is meant for.
  public var matrices: [Parameter] { parameters.filter { $0.shape.rank >= 2 } }
  /// Biases, scales and shifts: what is usually left without decay.
  public var vectors: [Parameter] { parameters.filter { $0.shape.rank < 2 } }
}
