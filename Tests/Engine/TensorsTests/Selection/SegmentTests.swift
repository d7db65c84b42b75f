import Tensors
import Testing

struct SegmentTests {
  // r = np.arange(10).reshape(5, 2) * 3 % 7 - 2, segments = [2, 0, 2, 3, 0], four of them
  private static let rows = Tensor([-2, 1, 4, 0, 3, -1, 2, -2, 1, 4], shape: [5, 2])
  private static let segments = [2, 0, 2, 3, 0]

  @Test func `sums and means agree with NumPy`() {
    // s = np.zeros((4, 2)); np.add.at(s, segments, r); s / np.maximum(np.bincount(segments), 1)
    let (rows, segments) = (Self.rows, Self.segments)
    #expect(rows.segmentSum(segments, count: 4).scalars == [5, 4, 0, 0, 1, 0, 2, -2])
    #expect(rows.segmentMean(segments, count: 4).scalars == [2.5, 2, 0, 0, 0.5, 0, 2, -2])
  }

  @Test func `the greatest row of each segment`() {
    let greatest = Self.rows.segmentMaximum(Self.segments, count: 4)
    #expect(greatest.scalars == [4, 4, 0, 0, 3, 1, 2, -2])
    let x = Tensor([1, .nan, 2, 5])
    #expect(x.segmentMaximum([0, 0, 0, 1], count: 2).scalars[0].isNaN)
    #expect(Tensor([-3, -2]).segmentMaximum([0, 0], count: 1).scalars == [-2])
  }

  @Test func `rows that tie share the gradient`() {
    let x = Tensor([2, 2, 1, 7]).variable()
    let greatest = x.segmentMaximum([0, 0, 0, 1], count: 3)
    #expect((greatest * Tensor([4, 3, 9])).sum().gradients()[x]?.scalars == [2, 2, 0, 3])
  }

  @Test func `a softmax of each segment agrees with NumPy`() {
    // e = np.exp(r); np.add.at(t, segments, e); e / t[segments]
    expectScalars(
      Self.rows.segmentSoftmax(Self.segments, count: 4),
      [
        0.006692851, 0.880797078, 0.952574127, 0.01798621, 0.993307149, 0.119202922, 1, 1,
        0.047425873, 0.98201379,
      ])
    expectScalars(Tensor([1000, 1000]).segmentSoftmax([0, 0], count: 1), [0.5, 0.5])
  }

  @Test(arguments: [
    Differentiated("sum", [5, 2]) { $0[0].segmentSum(Self.segments, count: 4) },
    Differentiated("mean", [5, 2]) { $0[0].segmentMean(Self.segments, count: 4) },
    Differentiated("maximum", [Self.rows]) { $0[0].segmentMaximum(Self.segments, count: 4) },
    Differentiated("softmax", [5, 3]) { $0[0].segmentSoftmax(Self.segments, count: 4) },
  ])
  func `segment operations are differentiated`(_ case: Differentiated) {
    #expect(`case`.gap < differenceTolerance)
  }

  @Test func `wrong segments stop the program`() async {
    let number = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = Tensor.zeros([2, 3]).segmentSum([0, 2], count: 2) }
    #expect(number.message.contains("segmentSum: index 2 at position 1; there are 2"))
    let count = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = Tensor.zeros([2, 3]).segmentMaximum([0], count: 2) }
    #expect(count.message.contains("segmentMaximum: 1 segment numbers for the shape [2, 3]"))
  }
}
