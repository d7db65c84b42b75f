public import Numerics
import Tensors

/// Chooses examples so that the classes' sizes follow an imbalanced profile.
public struct LongTail: Hashable, Sendable, Codable {
  /// How the sizes fall from the first class to the last.
  public enum Profile: Hashable, Sendable, Codable {
    /// n_c = n · ρ^(-c/(C - 1)): from n to n/ρ (Cui et al., CVPR 2019).
    case exponential
    /// n for the first half of the classes (rounded up), n/ρ for the rest (Buda et al., 2018).
    case step
  }

  /// The chosen examples, ascending.
  public let indices: [Int]
  /// How many of each class were chosen.
  public let classCounts: [Int]

  /// Takes n = the size of the smallest class from the first one, and `ratio` ρ times fewer from
  /// the last, rounded down but at least 1; traps for an empty class.
  ///
  /// Within a class a larger ρ chooses among what a smaller one chose.
  public init(
    _ labels: [Int], classCount: Int, ratio: Double, profile: Profile = .exponential,
    using generator: SeededGenerator
  ) {
    require(ratio >= 1 && ratio.isFinite, "LongTail: a ratio of \(ratio)")
    let shuffled = shuffledByClass(labels, using: generator.stream("long tail"))
    require(
      shuffled.count == classCount && classCount >= 1,
      "LongTail: \(shuffled.count) of \(classCount) classes have examples")
    let largest = shuffled.map(\.count).min() ?? 0
    classCounts = (0..<classCount).map { label in
      let share: Double =
        switch profile {
        case .exponential:
          Elementary.pow(ratio, -Double(label) / Double(max(1, classCount - 1)))
        case .step: label < (classCount + 1) / 2 ? 1.0 : 1 / ratio
        }
      return max(1, Int((Double(largest) * share + 1e-9).rounded(.down)))
    }
    indices = zip(shuffled, classCounts).flatMap { $0.prefix($1) }.sorted()
  }
}
