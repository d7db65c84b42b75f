import Numerics
import Testing

@testable import Datasets

@Suite struct LongTailTests {
  private let labels = (0..<1_000).map { $0 * 3 % 10 }
  private let generator = SeededGenerator(seed: 1)

  private func counts(_ indices: [Int]) -> [Int] {
    indices.reduce(into: [Int](repeating: 0, count: 10)) { $0[labels[$1]] += 1 }
  }

  // 100 · 100^(-c/9), rounded down, by Python.
  @Test func `exponential sizes fall to the ratio`() {
    let tail = LongTail(labels, classCount: 10, ratio: 100, using: generator)
    #expect(tail.classCounts == [100, 59, 35, 21, 12, 7, 4, 2, 1, 1])
    #expect(counts(tail.indices) == tail.classCounts)
    #expect(tail.indices == Set(tail.indices).sorted())
  }

  @Test func `step sizes are large for one half and small for the other`() {
    let tail = LongTail(labels, classCount: 10, ratio: 10, profile: .step, using: generator)
    #expect(tail.classCounts == [100, 100, 100, 100, 100, 10, 10, 10, 10, 10])
  }

  @Test func `a larger ratio chooses among what a smaller one chose`() {
    let small = LongTail(labels, classCount: 10, ratio: 5, using: generator)
    let large = LongTail(labels, classCount: 10, ratio: 50, using: generator)
    #expect(Set(large.indices).isSubset(of: small.indices))
  }

  @Test(arguments: [0.1, 1, 100])
  func `clients hold every example once`(concentration: Double) {
    let split = FederatedSplit(
      dirichlet: concentration, labels: labels, clientCount: 7, using: generator)
    #expect(split.clients.joined().sorted() == Array(0..<1_000))
    #expect(split.clients.allSatisfy { !$0.isEmpty })
    let table = split.classCounts(labels, classCount: 10)
    #expect((0..<10).allSatisfy { label in table.reduce(0) { $0 + $1[label] } == 100 })
  }

  // A share from Dirichlet(α, ..., α) over K clients has the variance (K - 1) / (K² (K α + 1)):
  // with K = 5, 0.107 for α = 0.1 and 0.0003 for α = 100; 10 classes · 5 clients are measured.
  @Test(arguments: [(0.1, 0.06...0.16), (100, 0.0001...0.0008)])
  func `the concentration decides how uneven the shares are`(
    concentration: Double, variances: ClosedRange<Double>
  ) {
    let split = FederatedSplit(
      dirichlet: concentration, labels: labels, clientCount: 5, using: generator)
    let shares = split.classCounts(labels, classCount: 10).joined().map { Double($0) / 100 - 0.2 }
    #expect(variances.contains(shares.reduce(0) { $0 + $1 * $1 } / 50))
  }

  @Test func `bags hold every example once with their proportions`() {
    let bags = LabelBags(labels, classCount: 10, size: 64, using: generator)
    #expect(bags.bags.joined().sorted() == Array(0..<1_000))
    #expect(bags.bags.map(\.count) == [Int](repeating: 64, count: 15) + [40])
    for (bag, proportions) in zip(bags.bags, bags.proportions) {
      #expect(proportions == counts(bag).map { Double($0) / Double(bag.count) })
    }
  }
}
