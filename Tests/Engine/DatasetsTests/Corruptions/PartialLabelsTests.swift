import Digests
import Numerics
import Tensors
import Testing

@testable import Datasets

@Suite struct PartialLabelsTests {
  private let labels = (0..<200).map { row in (0..<5).map { (row + $0 * $0) % 3 == 0 } }
  private let generator = SeededGenerator(seed: 1)

  @Test func `one positive class of each example is known`() {
    let partial = PartialMultiLabels.singlePositive(labels, using: generator)
    for (known, row) in zip(partial.known, labels) {
      #expect(known.count { $0 == .positive } == (row.contains(true) ? 1 : 0))
      #expect(!known.contains(.negative))
      #expect(zip(known, row).allSatisfy { $0 != .positive || $1 })
    }
  }

  @Test(arguments: [0, 0.1, 0.333, 1])
  func `exactly the share of labels is missing`(rate: Double) {
    let partial = PartialMultiLabels.missing(labels, rate: rate, using: generator)
    #expect(partial.unknownShare == (rate * 1000).rounded() / 1000)
    for (known, row) in zip(partial.known, labels) {
      #expect(zip(known, row).allSatisfy { $0 == .unknown || ($0 == .positive) == $1 })
    }
  }

  /// Six slices of 10 × 8: columns 0 to 4 are class 0, columns 5 to 7 class 1, one pixel class 2.
  private let slices = SegmentedSlices(
    name: "s", images: Tensor.zeros([6, 10, 8, 1]),
    labels: (0..<480).map { $0 % 80 == 7 ? 2 : $0 % 8 < 5 ? 0 : 1 }, classNames: ["a", "b", "c"],
    positions: [0, 1, 2, 3, 4, 5], thickness: 1, fingerprint: Digest(of: "s"))

  private func agrees(_ sparse: SparseSegmentation) -> Bool {
    zip(sparse.labels, slices.labels).allSatisfy { $0 == nil || $0 == $1 }
  }

  @Test(arguments: [(1, [3]), (2, [1, 4]), (3, [1, 3, 5]), (6, [0, 1, 2, 3, 4, 5])])
  func `whole slices at equal distances are known`(count: Int, known: [Int]) {
    let sparse = SparseSegmentation.slices(slices, count: count)
    #expect(agrees(sparse))
    #expect(sparse.knownShare == Double(count) / 6)
    #expect((0..<6).filter { sparse.labels[$0 * 80] != nil } == known)
  }

  // Of each slice 3 + 3 + 1 points of the three classes.
  @Test func `as many points of each class are known`() {
    let sparse = SparseSegmentation.points(slices, perClass: 3, using: generator)
    #expect(agrees(sparse))
    #expect(sparse.labels.count { $0 != nil } == 6 * 7)
    #expect(sparse.labels.count { $0 == 1 } == 18)
  }

  @Test func `a scribble stays in its class and is connected`() {
    let sparse = SparseSegmentation.scribbles(slices, length: 12, using: generator)
    #expect(agrees(sparse))
    for slice in 0..<6 {
      let known = (0..<80).filter { sparse.labels[slice * 80 + $0] == 0 }
      #expect((3...12).contains(known.count))
      #expect(
        known.allSatisfy { pixel in
          known.contains { abs($0 / 8 - pixel / 8) + abs($0 % 8 - pixel % 8) == 1 }
        })
    }
  }

  @Test func `of each slice one class is known`() {
    let sparse = SparseSegmentation.partialClasses(slices, using: generator)
    #expect(agrees(sparse))
    for slice in 0..<6 {
      let kept = Set(sparse.labels[slice * 80..<(slice + 1) * 80].compactMap(\.self))
      #expect(kept.count == 1)
      let label = kept.first ?? 0
      let size = slices.labels.prefix(80).count { $0 == label }
      #expect(sparse.labels[slice * 80..<(slice + 1) * 80].count { $0 != nil } == size)
    }
  }
}
