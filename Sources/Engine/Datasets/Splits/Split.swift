public import Numerics
import Tensors

/// Indices of the examples to learn from, to choose by, and to judge by; each in ascending order.
public struct Split: Hashable, Sendable, Codable {
  /// What a part of the data is for.
  public enum Part: String, Hashable, Sendable, Codable, CaseIterable {
    case training, validation, test
  }

  public var training: [Int]
  public var validation: [Int]
  public var test: [Int]

  public init(training: [Int], validation: [Int], test: [Int]) {
    self.training = training
    self.validation = validation
    self.test = test
  }

  public subscript(part: Part) -> [Int] {
    switch part {
    case .training: training
    case .validation: validation
    case .test: test
    }
  }

  /// Parts in which every class has its share, to within one example.
  ///
  /// The parts have exactly the shares of the whole, rounded; what is left is for training.
  public static func stratified(
    _ labels: [Int], validation: Double, test: Double, using generator: SeededGenerator
  ) -> Split {
    require(
      validation >= 0 && test >= 0 && validation + test <= 1,
      "stratified: shares of \(validation) and \(test)")
    var split = Split(training: [], validation: [], test: [])
    var seen = 0
    for indices in shuffledByClass(labels, using: generator.stream("split")) {
      let before = seen
      seen += indices.count
      // Rounding what has been given out so far lets no class's rounding error add up.
      let tests = rounded(test, of: seen) - rounded(test, of: before)
      let held = rounded(test + validation, of: seen) - rounded(test + validation, of: before)
      split.test += indices[..<tests]
      split.validation += indices[tests..<max(tests, held)]
      split.training += indices[max(tests, held)...]
    }
    return Split(
      training: split.training.sorted(), validation: split.validation.sorted(),
      test: split.test.sorted())
  }
}

private func rounded(_ share: Double, of count: Int) -> Int {
  Int((share * Double(count)).rounded())
}

/// For each class in ascending order, the indices of its examples in an order drawn for it alone.
func shuffledByClass(_ labels: [Int], using generator: SeededGenerator) -> [[Int]] {
  var byClass: [Int: [Int]] = [:]
  for (index, label) in labels.enumerated() { byClass[label, default: []].append(index) }
  return byClass.sorted { $0.key < $1.key }.map { label, indices in
    var draws = generator.stream("class \(label)")
    return draws.permutation(of: indices.count).map { indices[$0] }
  }
}
