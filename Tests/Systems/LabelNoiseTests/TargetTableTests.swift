import Tensors
import Testing

@testable import LabelNoise

@Suite struct TargetTableTests {
  private let output = Tensor([0.5, 0.3, 0.1], shape: [1, 3])

  /// After m visits with constant p̃: t = (1 − βᵐ) p̃ / Σ p̃.
  @Test(arguments: [1, 2, 5])
  func `repeated visits approach the normalised output`(visits: Int) {
    var table = TargetTable(samples: 4, classes: 3, decay: 0.7)
    for _ in 0..<visits { table.update([2], with: output) }
    var share: Float = 1
    for _ in 0..<visits { share *= 0.7 }
    let expected = [0.5, 0.3, 0.1].map { (1 - share) * Float($0) / 0.9 }
    let found = table.targets(of: [2]).scalars
    for (a, b) in zip(found, expected) { #expect(abs(a - b) < 1e-6) }
  }

  @Test func `without memory the target is the output`() {
    var table = TargetTable(samples: 1, classes: 3, decay: 0)
    table.update([0], with: Tensor([1, 0, 0], shape: [1, 3]))
    table.update([0], with: Tensor([0, 0.5, 0.5], shape: [1, 3]))
    #expect(table.targets(of: [0]).scalars == [0, 0.5, 0.5])
  }

  @Test func `rows belong to samples whatever the order of visits`() {
    let rows = Tensor([0.9, 0.05, 0.05, 0.1, 0.8, 0.1], shape: [2, 3])
    let swapped = Tensor([0.1, 0.8, 0.1, 0.9, 0.05, 0.05], shape: [2, 3])
    var one = TargetTable(samples: 3, classes: 3, decay: 0.5)
    var two = TargetTable(samples: 3, classes: 3, decay: 0.5)
    one.update([0, 2], with: rows)
    two.update([2, 0], with: swapped)
    #expect(one.targets(of: [0, 1, 2]).scalars == two.targets(of: [0, 1, 2]).scalars)
    #expect(one.targets(of: [1]).scalars == [0, 0, 0])
    #expect(one.leaningClasses == [0, 0, 1])
  }
}
