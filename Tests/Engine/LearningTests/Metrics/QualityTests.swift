import Learning
import Testing

// Closed forms.
@Suite struct QualityTests {
  @Test func `a noise of an eighth is 18 decibels`() {
    #expect(abs(peakSignalToNoiseRatio([0.5, 0.25], [0.375, 0.375]) - 18.061799739838872) < 1e-9)
    #expect(peakSignalToNoiseRatio([1], [1]) == .infinity)
  }

  @Test func `a uniform guess of eight has perplexity 8`() {
    #expect(abs(perplexity(negativeLogLikelihood: 2.0794415416798357) - 8) < 1e-12)
  }

  @Test func `errors by geometric mean and by group`() {
    #expect(abs(geometricMeanError([1, 4], [2, 8]) - 2) < 1e-12)
    let errors = meanAbsoluteErrors([1, 4, 5], [2, 8, 5], groups: [0, 2, 2])
    #expect(errors[0] == 1 && errors[1].isNaN && errors[2] == 2)
  }

  @Test func `the best threshold separates most`() {
    let scores: [Float] = [0.9, 0.8, 0.7, 0.7, 0.2]
    let best = youdenIndex(scores, isPositive: [true, true, true, false, false])
    #expect(abs(best.value - 2.0 / 3) < 1e-12 && best.threshold == 0.8)
    #expect(youdenIndex([1], isPositive: [true]).value.isNaN)
  }

  @Test func `seen items do not fill the list`() {
    let (scores, relevant): ([Float], [Bool]) = ([0.9, 0.8, 0.7], [false, true, true])
    #expect(recall(scores, isRelevant: relevant, excluding: [0], cutoff: 2) == 1)
    #expect(recall(scores, isRelevant: relevant, excluding: [], cutoff: 2) == 0.5)
    #expect(recall(scores, isRelevant: relevant, excluding: [0, 1, 2], cutoff: 2).isNaN)
  }
}
