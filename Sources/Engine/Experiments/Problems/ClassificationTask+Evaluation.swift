public import Learning
import Runs
import Tensors

extension ClassificationTask {
  /// Measures the trained model on the test samples, as it is after the last epoch.
  ///
  /// Final metrics: "accuracy", "expected calibration error" (15 bins of equal width), "negative log
  /// likelihood", and where labels are wrong "memorized" and "rescued", as at the last epoch; arrays:
  /// "confidence" and "correct" of each test sample.
  public func evaluate(_ model: any Layer, in run: inout RunContext) {
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
    let predicted = logits.argMax()
    let isCorrect = zip(predicted, test.labels).map { $0 == $1 ? Float(1) : 0 }
    run.keep("confidence", RunArray(probabilities.maximum(axes: [1]).scalars))
    run.keep("correct", RunArray(isCorrect))
  }
}
