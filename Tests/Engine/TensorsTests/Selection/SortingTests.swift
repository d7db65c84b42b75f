import Tensors
import Testing

struct SortingTests {
  private static let x = selectionTable

  // np.argsort(x, axis=axis, kind="stable").ravel()
  @Test(arguments: [
    (0, [0, 1, 0, 1, 1, 0, 1, 1, 0, 1, 1, 0, 1, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1]),
    (1, [2, 1, 0, 2, 0, 0, 2, 1, 1, 2, 1, 0, 1, 0, 2, 1, 2, 2, 1, 2, 0, 1, 0, 0]),
    (-1, [0, 2, 1, 3, 1, 3, 0, 2, 3, 0, 2, 1, 1, 3, 0, 2, 3, 0, 2, 1, 2, 1, 3, 0]),
  ])
  func `positions in order agree with NumPy along every axis`(axis: Int, expected: [Int]) {
    let order = Self.x.argSorted(axis: axis)
    #expect(order.indices == expected)
    #expect(order.shape == [2, 3, 4])
  }

  @Test func `sorted lines agree with NumPy`() {
    // np.sort(x, axis=1).ravel()
    let expected: [Float] = [
      -1, 0, 1, -2, 0, 6, 3, 4, 5, 8, 9, 10, 1, 2, -1, 0, 6, 4, 5, 5, 7, 7, 8, 6,
    ]
    #expect(Self.x.sorted(axis: 1).scalars == expected)
    // -np.sort(-x, axis=1), np.argsort(-x, axis=1, kind="stable")
    let falling = Self.x.argSorted(axis: 1, descending: true)
    #expect(
      falling.indices == [1, 2, 1, 0, 0, 0, 2, 1, 2, 1, 0, 2, 0, 1, 0, 0, 2, 2, 1, 2, 1, 0, 2, 1])
  }

  @Test func `equal scalars keep their order in both directions`() {
    let x = Tensor([1, 0, 1, -0, 2, 1])
    #expect(x.argSorted().indices == [1, 3, 0, 2, 5, 4])
    #expect(x.argSorted(descending: true).indices == [4, 0, 2, 5, 1, 3])
  }

  @Test func `what is not a number is above every number`() {
    let x = Tensor([.nan, 1, .infinity, -.nan, -.infinity])
    #expect(x.argSorted().indices == [4, 1, 2, 0, 3])
    #expect(x.argSorted(descending: true).indices == [0, 3, 2, 1, 4])
    #expect(x.topK(3).indices.indices == [0, 3, 2])
  }

  @Test func `the greatest of each line come first and ties go to the lower index`() {
    // np.argsort(-x, axis=2, kind="stable")[:, :, :2], -np.sort(-x, axis=2)[:, :, :2]
    let top = Self.x.topK(2)
    #expect(top.indices.indices == [3, 1, 2, 0, 1, 2, 2, 0, 1, 2, 0, 3])
    #expect(top.values.scalars == [10, 6, 9, 5, 8, 3, 8, 7, 7, 5, 6, 5])
    #expect(top.values.shape == [2, 3, 2])
    let ties = Tensor([5, 7, 5, 7, 5]).topK(4)
    #expect(ties.indices.indices == [1, 3, 0, 2])
    #expect(Self.x.topK(0).values.count == 0)
    #expect(
      Self.x.topK(3, axis: 1).values.scalars == Self.x.sorted(axis: 1, descending: true).scalars)
  }

  @Test func `the value at a place of the order`() {
    // np.sort(x, axis=1)[:, 1, :]
    let second = Self.x.kthSmallest(2, axis: 1)
    #expect(second.values.scalars == [0, 6, 3, 4, 6, 4, 5, 5])
    #expect(second.values.shape == [2, 1, 4])
    #expect(second.values.scalars == Self.x.gathered(axis: 1, at: second.indices).scalars)
    // Places 2, 3 and 4 of the order are held by the equal scalars at 0, 2 and 3.
    let ties = Tensor([4, 1, 4, 4, 9])
    #expect((1...5).map { ties.kthSmallest($0).indices.indices[0] } == [1, 0, 2, 3, 4])
  }

  @Test func `the greatest weights of many tensors together`() {
    let scores = [Tensor([1, 5, 3]), Tensor([4, 5, 3, 0], shape: [2, 2]), Tensor([3])]
    let masks = Mask.keeping(4, ofAll: scores)
    #expect(masks.map(\.keptIndices) == [[1, 2], [0, 1], []])
    #expect(masks[1].shape == [2, 2])
    #expect(Mask.keeping(0, ofAll: scores).map(\.keptCount) == [0, 0, 0])
    #expect(Mask.keeping(8, ofAll: scores).map(\.keptCount) == [3, 4, 1])
  }

  @Test(arguments: [
    Differentiated("sorted", [3, 5]) { $0[0].sorted(axis: 0) * counting([3, 5]) },
    Differentiated("sorted, descending", [3, 5]) { $0[0].sorted(descending: true) },
    Differentiated("topK", [2, 5, 3]) { $0[0].topK(3, axis: 1).values },
    Differentiated("kthSmallest", [4, 5]) { $0[0].kthSmallest(2).values },
  ])
  func `orders are differentiated`(_ case: Differentiated) {
    #expect(differenceGapOfDistinct(`case`) < differenceTolerance)
  }

  /// Scalars 0.1 apart in a mixed order: no step of a difference changes it.
  private func differenceGapOfDistinct(_ case: Differentiated) -> Double {
    let inputs = `case`.inputs.map { input in
      Tensor(
        (0..<input.count).map { Float($0 * 7 % input.count) * 0.1 }, shape: input.shape)
    }
    return gradientGap(inputs, `case`.function)
  }
}
