public import Numerics
import Tensors

/// A few labelled examples of each class, and all the others.
public struct FewLabels: Hashable, Sendable, Codable {
  /// Ascending indices.
  public let labeled: [Int]
  /// Ascending indices.
  public let unlabeled: [Int]

  /// Draws `perClass` examples of each class; traps when a class has fewer.
  ///
  /// With the same generator a smaller set lies inside every larger one.
  public init(_ labels: [Int], perClass: Int, using generator: SeededGenerator) {
    var chosen: Set<Int> = []
    for indices in shuffledByClass(labels, using: generator.stream("few labels")) {
      require(
        perClass >= 0 && perClass <= indices.count,
        "FewLabels: \(perClass) of class \(labels[indices[0]]), which has \(indices.count)")
      chosen.formUnion(indices[..<perClass])
    }
    labeled = chosen.sorted()
    unlabeled = labels.indices.filter { !chosen.contains($0) }
  }
}
