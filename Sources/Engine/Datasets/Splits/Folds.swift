public import Numerics
import Tensors

/// Cross-validation: each example is held out in exactly one fold.
public struct Folds: Hashable, Sendable, Codable {
  /// For each fold, the ascending indices held out in it.
  public let held: [[Int]]

  /// Deals each class out evenly over `count` folds; the folds' sizes differ by at most one.
  public init(stratifying labels: [Int], count: Int, using generator: SeededGenerator) {
    require(
      count >= 2 && count <= labels.count, "Folds: \(count) folds of \(labels.count) examples")
    var folds = [[Int]](repeating: [], count: count)
    let dealt = shuffledByClass(labels, using: generator.stream("folds")).joined()
    for (turn, index) in dealt.enumerated() { folds[turn % count].append(index) }
    held = folds.map { $0.sorted() }
  }

  /// The ascending indices to learn from in a fold.
  public func training(_ fold: Int) -> [Int] {
    require(held.indices.contains(fold), "training: fold \(fold) of \(held.count)")
    return held.indices.filter { $0 != fold }.flatMap { held[$0] }.sorted()
  }
}
