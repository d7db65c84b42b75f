import Tensors
import Testing

struct MaskTests {
  @Test(arguments: [
    (0, []), (1, [1]), (2, [0, 1]), (3, [0, 1, 2]), (5, [0, 1, 2, 4, 5]), (6, [0, 1, 2, 3, 4, 5]),
  ])
  func `it keeps the greatest, and of equal scores the lower index`(count: Int, kept: [Int]) {
    let mask = Mask(keeping: count, of: Tensor([3, 4, 3, -7, -0.0, 0], shape: [2, 3]))
    #expect(mask.keptIndices == kept)
    #expect(mask.keptCount == count)
    #expect(mask.shape == [2, 3])
  }

  @Test func `both zeros tie, and infinities have their place`() {
    #expect(Mask(keeping: 1, of: Tensor([-0.0, 0])).keptIndices == [0])
    #expect(
      Mask(keeping: 2, of: Tensor([-.infinity, 1, .infinity, -1])).keptIndices == [1, 2])
  }

  @Test func `it agrees with a sort on many scores`() {
    let scores = random([1000], seed: 8)
    let order = scores.scalars.enumerated().sorted {
      $0.element != $1.element ? $0.element > $1.element : $0.offset < $1.offset
    }
    for count in [1, 100, 500, 999] {
      #expect(
        Mask(keeping: count, of: scores).keptIndices
          == order.prefix(count).map(\.offset).sorted())
    }
  }

  @Test func `it is a set of weights`() {
    let a = Mask(shape: [4]) { $0 < 2 }
    let b = Mask(shape: [4]) { $0 % 2 == 0 }
    #expect(a.union(b).keptIndices == [0, 1, 2])
    #expect(a.intersection(b).keptIndices == [0])
    #expect(a.subtracting(b).keptIndices == [1])
    #expect(a.density == 0.5)
    #expect(a.tensor.scalars == [1, 1, 0, 0])
    #expect(a[1] && !a[2])
    #expect(a == Mask(keeping: 2, of: Tensor([4, 3, 2, 1])))
  }

  @Test func `a score that is not a number stops the program`() async {
    let text = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = Mask(keeping: 1, of: Tensor([1, .nan])) }
    #expect(text.message.contains("the score of weight 1 of [2] is not a number"))
    await #expect(processExitsWith: .failure) { _ = Mask(keeping: 3, of: Tensor([1, 2])) }
  }
}
