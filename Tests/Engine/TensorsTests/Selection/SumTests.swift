import Tensors
import Testing

struct SumTests {
  @Test func `cumulative sums agree with NumPy from both ends`() {
    // np.cumsum(x, axis=1), np.cumsum(x[:, :, ::-1], axis=2)[:, :, ::-1]
    #expect(
      selectionTable.cumulativeSum(axis: 1).scalars == [
        0, 6, 1, 10, 5, 6, 10, 14, 4, 14, 13, 12, 7, 2, 8, 6, 8, 9, 13, 6, 14, 13, 12, 11,
      ])
    #expect(
      selectionTable.cumulativeSum(reversed: true).scalars == [
        17, 17, 11, 10, 18, 13, 13, 4, 8, 9, 1, -2, 23, 16, 14, 6, 13, 12, 5, 0, 14, 8, 4, 5,
      ])
  }

  @Test(arguments: [
    Differentiated("forwards", [2, 5, 3]) { $0[0].cumulativeSum(axis: 1) },
    Differentiated("reversed", [4, 5]) { $0[0].cumulativeSum(axis: 0, reversed: true) },
  ])
  func `cumulative sums are differentiated`(_ case: Differentiated) {
    #expect(`case`.gap < differenceTolerance)
  }

  @Test func `many small summands are not lost`() {
    // 2²⁴ + 1 + 1 + …: in Float each 1 would vanish.
    let x = Tensor([16_777_216] + [Float](repeating: 1, count: 8))
    #expect(x.cumulativeSum().scalars.last == 16_777_224)
  }

  @Test func `partial sums answer for ranges and weights`() {
    let sums = RunningSums([0.5, 0, 2, 1.5])
    #expect(sums.total == 4)
    #expect(sums.count == 4)
    #expect(sums.sum(of: 1..<3) == 2)
    #expect(sums.sum(of: 2..<2) == 0)
    #expect(
      [0, 0.5, 0.6, 2.5, 2.6, 99].map { sums.firstIndex(reaching: $0) } == [0, 0, 2, 2, 3, 3])
  }

  @Test func `a histogram counts whole numbers`() {
    // np.bincount([3, 0, 3, 1, 3, 5], minlength=7)
    var histogram = IntegerHistogram(of: [3, 0, 3, 1, 3, 5], bins: 7)
    #expect(histogram.counts == [1, 1, 0, 3, 0, 1, 0])
    #expect(histogram.total == 6)
    #expect(histogram.shares[3] == 0.5)
    #expect([0, 0.1, 0.3, 0.4, 0.9, 1].map { histogram.quantile($0) } == [0, 0, 1, 3, 5, 5])
    histogram.add(IntegerHistogram(of: [6], bins: 7))
    #expect(histogram.counts == [1, 1, 0, 3, 0, 1, 1])
  }

  @Test func `positions that do not exist stop the program`() async {
    let bin = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = IntegerHistogram(of: [1, 4], bins: 4) }
    #expect(bin.message.contains("IntegerHistogram: the value 4 of 4 bins"))
    let range = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = RunningSums([1, 2]).sum(of: 1..<3) }
    #expect(range.message.contains("RunningSums: 1..<3 of 2 values"))
    let axis = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = Tensor.zeros([2]).cumulativeSum(axis: 1) }
    #expect(axis.message.contains("cumulativeSum: axis 1 of the shape [2]"))
  }
}
