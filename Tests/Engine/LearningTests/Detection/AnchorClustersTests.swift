import Learning
import Numerics
import Tensors
import Testing

@Suite struct AnchorClustersTests {
  private func boxes(_ sizes: [(Float, Float)]) -> [Box] {
    sizes.enumerated().map { index, size in
      let start = Float(index)
      return Box(left: start, top: 2, right: start + size.0, bottom: 2 + size.1)
    }
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `groups of sizes give their means by ascending area`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let sizes = anchorSizes(
      of: boxes([(30, 10), (2, 2), (28, 12), (8, 9), (2, 4), (8, 7)]), count: 3,
      using: &generator)
    #expect(sizes.map(\.width) == [2, 8, 29])
    #expect(sizes.map(\.height) == [3, 8, 11])
  }

  @Test func `as many sizes as boxes are the boxes`() {
    var generator = SeededGenerator(seed: 4)
    let sizes = anchorSizes(of: boxes([(3, 1), (1, 2), (9, 9)]), count: 3, using: &generator)
    #expect(sizes.map(\.width) == [1, 3, 9])
  }

  @Test func `shape counts and not place, and area by ratio`() {
    // 1 − IoU is scale-free: (10, 10) lies nearer to (14, 14) than (1, 1) to (2, 2).
    var generator = SeededGenerator(seed: 2)
    let sizes = anchorSizes(
      of: boxes([(1, 1), (2, 2), (10, 10), (14, 14)]), count: 3, using: &generator)
    #expect(sizes.map(\.width) == [1, 2, 12])
  }

  @Test func `more sizes than boxes trap`() async {
    await #expect(processExitsWith: .failure) {
      var generator = SeededGenerator(seed: 4)
      _ = anchorSizes(
        of: [Box(left: 0, top: 0, right: 1, bottom: 1)], count: 2, using: &generator)
    }
  }
}
