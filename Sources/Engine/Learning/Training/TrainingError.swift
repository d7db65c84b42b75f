/// Why a training ended before its end.
public enum TrainingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A batch's loss was NaN or infinite; `layer` is the first one whose output was.
  case lossNotFinite(step: Int, loss: Float, layer: String?)
  /// A parameter's gradient has a NaN or an infinity, though the loss has not.
  ///
  /// Of all such parameters, the one nearest to the loss; no weight has been changed by the step.
  case gradientNotFinite(step: Int, parameter: String)
  /// Early stopping asks for a metric that the evaluation does not return.
  case metricMissing(name: String, epoch: Int, available: [String])
  /// A kept state has no value for a parameter, or one of another shape.
  case stateMismatch(name: String, found: String, expected: String)

  public var description: String {
    switch self {
    case .lossNotFinite(let step, let loss, let layer?):
      "the loss at step \(step) is \(loss): layer \"\(layer)\" is the first whose output is not "
        + "finite; try a smaller learning rate, or clip the gradients"
    case .lossNotFinite(let step, let loss, nil):
      "the loss at step \(step) is \(loss), though the output of every layer is finite; "
        + "look at the loss function and its targets"
    case .gradientNotFinite(let step, let parameter):
      "the gradient at step \(step) is not finite: \"\(parameter)\" is the first parameter on the "
        + "way back from the loss; look for a root, logarithm or quotient at 0 behind it"
    case .metricMissing(let name, let epoch, let available):
      "early stopping watches \"\(name)\", but the evaluation after epoch \(epoch) returned "
        + (available.isEmpty ? "no metric" : "only \(available.sorted().joined(separator: ", "))")
    case .stateMismatch(let name, let found, let expected):
      "the kept state has \(found) for \"\(name)\", where the model has \(expected)"
    }
  }
}
