import Numerics
import Tensors
import Testing

@testable import Datasets

@Suite struct ShiftAndFlipTests {
  // [1, 2, 3; 4, 5, 6], 2 rows of 3 pixels.
  private let picture = Tensor([1, 2, 3, 4, 5, 6], shape: [1, 2, 3, 1])

  @Test(arguments: [
    (ImageMove(down: 0, right: 0, mirrored: false), [1, 2, 3, 4, 5, 6]),
    (ImageMove(down: 0, right: 0, mirrored: true), [3, 2, 1, 6, 5, 4]),
    (ImageMove(down: 1, right: 0, mirrored: false), [0, 0, 0, 1, 2, 3]),
    (ImageMove(down: 0, right: -1, mirrored: false), [2, 3, 0, 5, 6, 0]),
    (ImageMove(down: -1, right: 2, mirrored: true), [0, 0, 6, 0, 0, 0]),
    (ImageMove(down: 5, right: 0, mirrored: false), [0, 0, 0, 0, 0, 0]),
  ])
  func `a picture is mirrored, then shifted`(move: ImageMove, expected: [Float]) {
    #expect(picture.moved(by: [move]).scalars == expected)
  }

  @Test func `channels stay together`() {
    let colours = Tensor([1, 2, 3, 4], shape: [1, 1, 2, 2])
    let move = ImageMove(down: 0, right: 0, mirrored: true)
    #expect(colours.moved(by: [move]).scalars == [3, 4, 1, 2])
  }

  @Test func `labels move with their pixels`() {
    let images = Tensor((1...160).map(Float.init), shape: [10, 4, 4, 1])
    var draws = SeededGenerator(seed: 3)
    let moved = ShiftAndFlip(padding: 2, flips: true)(
      images, labels: Array(1...160), using: &draws)
    #expect(moved.images.scalars.map { Int($0) } == moved.labels)
    #expect(Set(moved.images.scalars).contains(0))
  }

  @Test func `shifts and flips are even and within the padding`() {
    var draws = SeededGenerator(seed: 4)
    let moves = ShiftAndFlip(padding: 1, flips: true).draw(9_000, using: &draws)
    let shifts = Dictionary(grouping: moves) { [$0.down, $0.right] }.mapValues(\.count)
    #expect(shifts.count == 9)
    // 1,000 each with a standard deviation of 30; half of 9,000 with one of 47; five of these.
    #expect(shifts.values.allSatisfy { abs($0 - 1_000) < 150 })
    #expect(abs(moves.count { $0.mirrored } - 4_500) < 240)
  }

  @Test func `without padding and flips nothing changes`() {
    var draws = SeededGenerator(seed: 5)
    #expect(ShiftAndFlip()(picture, using: &draws).scalars == picture.scalars)
  }
}
