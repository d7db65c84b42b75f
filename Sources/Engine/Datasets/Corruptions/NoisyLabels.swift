public import Numerics
import Tensors

/// Labels of which a known number was replaced, and which ones.
public struct NoisyLabels: Hashable, Sendable, Codable {
  public let labels: [Int]
  /// The labels before.
  public let clean: [Int]
  /// Ascending indices of the examples whose label was drawn anew or exchanged.
  public let touched: [Int]

  /// Ascending indices of the labels that are wrong now; a drawn label may be the right one.
  public var wrong: [Int] { touched.filter { labels[$0] != clean[$0] } }

  /// How many of all labels are wrong.
  public var wrongShare: Double {
    labels.isEmpty ? 0 : Double(wrong.count) / Double(labels.count)
  }

  /// Symmetric noise: exactly ⌈r·n⌉ labels are drawn anew, uniformly from all C classes.
  ///
  /// The right class among them, so that r(C - 1)/C of the labels are expected to be wrong: the
  /// form of Liu et al., *Early-Learning Regularization*, NeurIPS 2020.
  public static func symmetric(
    _ labels: [Int], classCount: Int, rate: Double, using generator: SeededGenerator
  ) -> NoisyLabels {
    require(rate >= 0 && rate <= 1, "symmetric: a rate of \(rate)")
    require(classCount >= 1, "symmetric: \(classCount) classes")
    var draws = generator.stream("symmetric label noise")
    let touched = draws.permutation(of: labels.count).prefix(ceiling(rate, of: labels.count))
    var noisy = labels
    for index in touched { noisy[index] = draws.integer(below: classCount) }
    return NoisyLabels(labels: noisy, clean: labels, touched: touched.sorted())
  }

  /// Asymmetric noise: of each class in `pairs`, the first ⌈r·n⌉ of a shuffled list of its n
  /// examples get the class that it is confused with; other classes stay as they are.
  public static func asymmetric(
    _ labels: [Int], pairs: [Int: Int], rate: Double, using generator: SeededGenerator
  ) -> NoisyLabels {
    require(rate >= 0 && rate <= 1, "asymmetric: a rate of \(rate)")
    var noisy = labels
    var touched: [Int] = []
    let shuffled = shuffledByClass(labels, using: generator.stream("asymmetric label noise"))
    for indices in shuffled {
      guard let first = indices.first, let confused = pairs[labels[first]] else { continue }
      for index in indices.prefix(ceiling(rate, of: indices.count)) {
        noisy[index] = confused
        touched.append(index)
      }
    }
    return NoisyLabels(labels: noisy, clean: labels, touched: touched.sorted())
  }
}

/// ⌈rate · count⌉ of the decimal that `rate` stands for: 0.07 · 100 is 7, though its Double is more.
private func ceiling(_ rate: Double, of count: Int) -> Int {
  let exact = rate * Double(count)
  return Int((exact - 1e-9 * max(1, exact)).rounded(.up))
}
