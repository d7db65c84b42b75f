import Numerics
import Testing

@testable import Datasets

@Suite struct SplitTests {
  /// 3 classes of 60, 30 and 10 examples, mixed.
  private let labels = (0..<100).map { $0 % 10 == 0 ? 2 : $0 % 10 < 4 ? 1 : 0 }

  private func count(_ part: [Int], of label: Int) -> Int { part.count { labels[$0] == label } }

  @Test(arguments: [UInt64(1), 2, 3])
  func `the parts are disjoint, whole and stratified`(seed: UInt64) {
    let split = Split.stratified(
      labels, validation: 0.2, test: 0.3, using: SeededGenerator(seed: seed))
    #expect((split.training + split.validation + split.test).sorted() == Array(0..<100))
    #expect((0..<3).map { count(split.training, of: $0) } == [30, 15, 5])
    #expect((0..<3).map { count(split.validation, of: $0) } == [12, 6, 2])
    #expect((0..<3).map { count(split.test, of: $0) } == [18, 9, 3])
    for part in Split.Part.allCases { #expect(split[part] == split[part].sorted()) }
  }

  @Test(arguments: [0.013, 0.25, 0.333, 0.5])
  func `a share that does not divide the classes is right on the whole`(share: Double) {
    let split = Split.stratified(
      labels, validation: share, test: share, using: SeededGenerator(seed: 4))
    #expect(split.test.count == Int((share * 100).rounded()))
    #expect(split.test.count + split.validation.count == Int((share * 200).rounded()))
    for (label, size) in [60, 30, 10].enumerated() {
      #expect(abs(Double(count(split.test, of: label)) - share * Double(size)) <= 1)
    }
    #expect((split.training + split.validation + split.test).sorted() == Array(0..<100))
  }

  @Test func `the seed decides the split`() {
    let splits = [5, 5, 6].map { seed in
      Split.stratified(labels, validation: 0.2, test: 0.2, using: SeededGenerator(seed: seed))
    }
    #expect(splits[0] == splits[1])
    #expect(splits[0] != splits[2])
  }

  @Test func `a few labels are as many of each class and nested`() {
    let generator = SeededGenerator(seed: 7)
    let (five, ten) = (
      FewLabels(labels, perClass: 5, using: generator),
      FewLabels(labels, perClass: 10, using: generator)
    )
    #expect((0..<3).map { count(five.labeled, of: $0) } == [5, 5, 5])
    #expect(Set(five.labeled).isSubset(of: ten.labeled))
    #expect((ten.labeled + ten.unlabeled).sorted() == Array(0..<100))
  }

  @Test func `each example is held out in one fold, and each class evenly`() {
    let folds = Folds(stratifying: labels, count: 3, using: SeededGenerator(seed: 8))
    #expect(folds.held.flatMap(\.self).sorted() == Array(0..<100))
    #expect(folds.held.map(\.count).sorted() == [33, 33, 34])
    for (fold, held) in folds.held.enumerated() {
      #expect((folds.training(fold) + held).sorted() == Array(0..<100))
      #expect((3...4).contains(count(held, of: 2)))
      #expect(count(held, of: 0) == 20 && count(held, of: 1) == 10)
    }
  }
}
