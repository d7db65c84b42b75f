import Learning
import Testing

// scikit-learn and SciPy on the same numbers; the function is named beside each.
@Suite struct RankingTests {
  let scores: [Float] = [0.9, 0.8, 0.8, 0.7, 0.6, 0.55, 0.5, 0.4, 0.4, 0.1]
  let isPositive = [true, true, false, true, false, false, true, false, true, false]

  @Test func `areas under curves share thresholds among equal scores`() {
    #expect(abs(areaUnderROC(scores, isPositive: isPositive) - 0.68) < 1e-12)  // roc_auc_score
    // average_precision_score
    #expect(abs(averagePrecision(scores, isPositive: isPositive) - 0.7087301587301588) < 1e-12)
  }

  @Test func `without positives there is no area`() {
    #expect(areaUnderROC([0.1, 0.2], isPositive: [false, false]).isNaN)
    #expect(averagePrecision([0.1, 0.2], isPositive: [false, false]).isNaN)
  }

  @Test func `gains are discounted by position`() {
    // ndcg_score([[3, 2, 0, 1, 0]], [[.1, .9, .8, .3, .5]], k=3), and without k
    let (scores, gains): ([Float], [Double]) = ([0.1, 0.9, 0.8, 0.3, 0.5], [3, 2, 0, 1, 0])
    #expect(abs(discountedGain(scores, gains: gains, cutoff: 3) - 0.4200039915079282) < 1e-12)
    #expect(abs(discountedGain(scores, gains: gains, cutoff: 5) - 0.7541665129746207) < 1e-12)
  }

  @Test func `ranks by hand`() {
    let (scores, relevant): ([Float], [Bool]) = ([0.3, 0.9, 0.5, 0.5], [true, false, true, false])
    #expect(reciprocalRank(scores, isRelevant: relevant) == 0.5)
    #expect(recall(scores, isRelevant: relevant, cutoff: 2) == 0.5)
    #expect(recall(scores, isRelevant: relevant, cutoff: 4) == 1)
    #expect(averageRanks([3, 1, 3, 2]) == [3.5, 1, 3.5, 2])
  }

  @Test func `correlations with ties`() {
    let (x, y): ([Double], [Double]) = ([1, 2, 2, 3, 5, 8], [2, 1, 4, 4, 4, 9])
    #expect(abs(pearsonCorrelation(x, y) - 0.8968829674739367) < 1e-12)  // pearsonr
    #expect(abs(spearmanCorrelation(x, y) - 0.8008534347238067) < 1e-12)  // spearmanr
    #expect(abs(kendallCorrelation(x, y) - 0.6943650748294137) < 1e-12)  // kendalltau
  }

  @Test func `regression errors`() {
    let (p, t): ([Double], [Double]) = ([2.5, 0, 2, 8], [3, -0.5, 2, 7])
    #expect(abs(coefficientOfDetermination(p, t) - 0.9486081370449679) < 1e-12)  // r2_score
    #expect(meanAbsoluteError(p, t) == 0.5)
    #expect(abs(rootMeanSquaredError(p, t) - 0.6123724356957945) < 1e-12)
  }

  @Test func `agreement beyond chance`() {
    let matrix = ConfusionMatrix([0, 1, 1, 2, 0, 0, 2, 1], [0, 1, 0, 2, 2, 0, 2, 1], classes: 3)
    #expect(abs(matrix.kappa - 0.627906976744186) < 1e-12)  // cohen_kappa_score
    #expect(abs(matrix.balancedAccuracy - 7.0 / 9) < 1e-12)  // balanced_accuracy_score
    // Recalls 1 and ½; the third class is not there.
    let two = ConfusionMatrix([0, 1, 0], [0, 1, 1], classes: 3)
    #expect(abs(two.balancedAccuracy - 0.75) < 1e-12)
    let expected = [2.0 / 3, 0.8, 0.8]  // f1_score(average=None)
    #expect(zip(matrix.f1Scores, expected).allSatisfy { abs($0 - $1) < 1e-12 })
  }

  @Test func `partitions agree whatever their names`() {
    let (u, v) = ([0, 0, 1, 1, 2, 2, 2], [5, 5, 5, 1, 1, 9, 9])
    #expect(abs(adjustedRandIndex(u, v) - 0.2125) < 1e-12)  // adjusted_rand_score
    // normalized_mutual_info_score
    #expect(abs(normalizedMutualInformation(u, v) - 0.5636355530993447) < 1e-12)
    // One partition much finer than the other, by counts of pairs in Python: (10 − 12 · 29/45) /
    // ((12 + 29)/2 − 12 · 29/45), and the mean of the two entropies below.
    let (fine, coarse) = ([0, 0, 0, 1, 1, 2, 2, 2, 2, 1], [0, 0, 1, 1, 1, 1, 1, 1, 1, 1])
    #expect(abs(adjustedRandIndex(fine, coarse) - 0.177_545_691_906_005_22) < 1e-12)
    #expect(abs(normalizedMutualInformation(fine, coarse) - 0.389_413_837_501_474_24) < 1e-12)
    #expect(adjustedRandIndex(u, u.map { 7 - $0 }) == 1)
    #expect(abs(normalizedMutualInformation(u, u.map { 7 - $0 }) - 1) < 1e-12)
  }
}
