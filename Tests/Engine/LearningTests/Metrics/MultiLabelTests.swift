import Learning
import Testing

@Suite struct MultiLabelTests {
  let scores: [Float] = [0.9, 0.1, 0.3, 0.8, 0.7, 0.2, 0.1, 0.6, 0.5]
  let truth = [true, false, false, false, true, false, true, true, false]

  @Test func `average precisions by class, whole and by group`() {
    // By hand: class 0 has its positives at places 1 and 3, class 1 at 1 and 2, class 2 none.
    let each = averagePrecisions(scores, isPositive: truth, classes: 3)
    #expect(abs(each[0] - 5.0 / 6) < 1e-12 && each[1] == 1 && each[2].isNaN)
    #expect(
      abs(meanAveragePrecision(scores, isPositive: truth, classes: 3) - 11.0 / 12) < 1e-12)
    let groups = meanAveragePrecisions(scores, isPositive: truth, groups: [1, 0, 2])
    #expect(groups[0] == 1 && abs(groups[1] - 5.0 / 6) < 1e-12 && groups[2].isNaN)
  }

  @Test func `F1 over all decisions and over classes`() {
    // Predicted above 0.45: class 0 two (one right of two), class 1 two (both right), class 2 one
    // (none right): overall P 3/5, R 3/4; by class P (1/2 + 1 + 0)/3, R (1/2 + 1 + 0)/3.
    let result = multiLabelF1(scores.map { $0 > 0.45 }, isPositive: truth, classes: 3)
    #expect(abs(result.overall - 2.0 / 3) < 1e-12)
    #expect(abs(result.perClass - 0.5) < 1e-12)
  }
}
