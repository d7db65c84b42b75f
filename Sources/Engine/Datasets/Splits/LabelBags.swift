public import Numerics
import Tensors

/// Bags of examples of which only the classes' proportions are known.
public struct LabelBags: Hashable, Sendable, Codable {
  /// Ascending indices of each bag; the last may be smaller than the others.
  public let bags: [[Int]]
  /// The share of each class in each bag.
  public let proportions: [[Double]]

  /// Deals all examples into bags of `size`, uniformly.
  public init(_ labels: [Int], classCount: Int, size: Int, using generator: SeededGenerator) {
    require(size >= 1, "LabelBags: bags of \(size)")
    require(
      labels.allSatisfy { (0..<classCount).contains($0) },
      "LabelBags: a label out of 0..<\(classCount)")
    var draws = generator.stream("bags")
    let order = draws.permutation(of: labels.count)
    bags = stride(from: 0, to: labels.count, by: size).map {
      order[$0..<min($0 + size, labels.count)].sorted()
    }
    proportions = bags.map { bag in
      let counts = bag.reduce(into: [Int](repeating: 0, count: classCount)) { $0[labels[$1]] += 1 }
      return counts.map { Double($0) / Double(bag.count) }
    }
  }
}
