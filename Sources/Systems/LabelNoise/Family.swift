public import Experiments

extension Family {
  /// Methods that learn although a part of the labels is wrong.
  public static let labelNoise = Family("Label noise", [EarlyLearningRegularization.self])
}
