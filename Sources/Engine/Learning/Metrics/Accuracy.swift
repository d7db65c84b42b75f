public import Tensors

/// The share of predicted classes that equal their labels, in 0...1.
///
/// Both lists have the same length, at least 1. A label of -1 is ignored; with all labels ignored
/// it traps.
public func accuracy(_ predictions: [Int], _ labels: [Int]) -> Double {
  require(
    predictions.count == labels.count,
    "accuracy: \(predictions.count) predictions for \(labels.count) labels")
  var (counted, right) = (0, 0)
  for (prediction, label) in zip(predictions, labels) where label != -1 {
    counted += 1
    if prediction == label { right += 1 }
  }
  require(counted > 0, "accuracy: there is no label to compare with")
  return Double(right) / Double(counted)
}

/// The share of rows of `[..., classes]` logits or probabilities whose greatest entry is the label's.
///
/// The first of equal entries wins.
public func accuracy(_ logits: Tensor, _ labels: [Int]) -> Double {
  accuracy(logits.argMax(), labels)
}
