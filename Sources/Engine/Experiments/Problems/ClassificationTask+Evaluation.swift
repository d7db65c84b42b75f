public import Learning
import Runs
import Tensors

extension ClassificationTask {
  /// Measures the trained model on the test samples, as it is after the last epoch.
  ///
  /// Final metrics: "accuracy", "expected calibration error" (15 bins of equal width), "negative log
  /// likelihood", and where labels are wrong "memorized" and "rescued", as at the last epoch; from the
  /// curves "accuracy at best validation" (of the first epoch with the greatest accuracy on the noisy
  /// validation labels) and "best accuracy" (over all epochs: chosen on the test labels, so that it only
  /// says what was lost); arrays: "confidence" and "correct" of each test sample; counts: "parameters",
  /// "parameters that are not 0", "multiply-adds", "multiply-adds that are not by 0" (of one sample's
  /// forward pass), "training samples seen".
  public func evaluate(_ model: any Layer, in run: inout RunContext) {
    let start = ContinuousClock.now
    defer { run.spent(on: "evaluation", since: start) }
    let logits = evaluated(model, on: test.inputs)
    let probabilities = logits.softmax()
    run.finish("accuracy", accuracy(logits, test.labels))
    run.finish(
      "expected calibration error", expectedCalibrationError(probabilities, test.labels))
    run.finish(
      "negative log likelihood", negativeLogLikelihood(logits: logits, labels: test.labels))
    for name in ["memorized", "rescued"] {
      if let last = run.results.curves[name]?.last { run.finish(name, last.value) }
    }
    finishBest(in: &run)
    let predicted = logits.argMax()
    let isCorrect = zip(predicted, test.labels).map { $0 == $1 ? Float(1) : 0 }
    run.keep("confidence", RunArray(probabilities.maximum(axes: [1]).scalars))
    run.keep("correct", RunArray(isCorrect))
    count(model, in: &run)
  }

  /// Counts the model's parameters and the multiply-adds of a sample's forward pass, and those that are
  /// not 0; a multiply-add is two floating-point operations.
  private func count(_ model: any Layer, in run: inout RunContext) {
    let parameters = ParameterLedger(of: model)
    run.count("parameters", parameters.count)
    run.count("parameters that are not 0", parameters.nonZeros)
    let shape = test.inputs.shape.extents
    let cost = CostLedger(of: model, input: Shape([1] + shape.dropFirst()))
    run.count("multiply-adds", cost.dense)
    run.count("multiply-adds that are not by 0", cost.sparse)
    run.count("training samples seen", problem.budget.epochs * training.labels.count)
  }

  private func finishBest(in run: inout RunContext) {
    guard let test = run.results.curves["accuracy"], !test.isEmpty,
      let validation = run.results.curves["validation accuracy"]
    else { return }
    var chosen = 0
    for index in validation.indices where validation[index].value > validation[chosen].value {
      chosen = index
    }
    run.finish("accuracy at best validation", test[chosen].value)
    run.finish("best accuracy", test.map(\.value).max() ?? 0)
  }
}
