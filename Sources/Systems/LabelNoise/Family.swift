public import Experiments

extension Family {
  /// Methods that learn although a part of the labels is wrong.
  public static let labelNoise = Family(
    "label-noise", "Label noise",
    [
      EarlyLearningRegularization.self, EarlyLearningRegularizationPlus.self,
      EarlyStoppedTraining.self, Bootstrapping.self, TargetConsistency.self,
      GeneralizedCrossEntropyTraining.self, LabelSmoothing.self, CleanOnly.self,
    ])
}
