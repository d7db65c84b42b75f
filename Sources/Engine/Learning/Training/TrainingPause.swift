/// Why a training could be interrupted here.
public enum TrainingPause: Hashable, Sendable {
  /// A step is finished.
  case step
  /// The task is cancelled; the training ends here.
  case cancelled
  /// All epochs are finished, or early stopping ended them; the best weights are not yet given back.
  case end
}
