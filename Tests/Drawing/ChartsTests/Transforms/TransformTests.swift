import Testing

@testable import Charts

@Suite struct TransformTests {
  @Test func `values at edges fall into the bin above, the last one into the last`() {
    let binning = Binning([0, 1, 2, 3, 4], count: 4)
    #expect(binning.edges == [0, 1, 2, 3, 4])
    #expect(binning.counts(of: [0, 1, 1, 2.5, 4, 5]) == [1, 2, 1, 1])
  }

  @Test func `a density integrates to one and Silverman's rule is kept`() throws {
    // numpy: v = arange(11.); 0.9*min(v.std(ddof=1), (7.5-2.5)/1.34)*11**-0.2
    let values = (0..<11).map(Double.init)
    let density = try #require(KernelDensity(values))
    #expect((density.bandwidth - 1.8478228).magnitude < 1e-6)
    let curve = density.curve(points: 400, margin: 5)
    let step = curve[1].place - curve[0].place
    #expect((curve.reduce(0) { $0 + $1.density } * step - 1).magnitude < 1e-3)
  }

  @Test func `loess keeps a straight line`() {
    let x = (0..<20).map { Double($0 * $0) }
    let y = x.map { 3 * $0 - 2 }
    for (a, b) in zip(SeriesTransform.loess(span: 0.4)(x, y), y) {
      #expect((a - b).magnitude < 1e-6)
    }
  }

  @Test func `other transforms follow their definitions`() {
    let x = [0.0, 1, 2, 3]
    let y = [1.0, 2, 6, -1]
    #expect(SeriesTransform.cumulativeSum(x, y) == [1, 3, 9, 8])
    #expect(SeriesTransform.movingAverage(3)(x, y) == [1.5, 3, 7.0 / 3, 2.5])
    #expect(SeriesTransform.normalizedBySum(x, y) == [0.125, 0.25, 0.75, -0.125])
    #expect(SeriesTransform.normalizedByMaximum(x, [2, -4, 0, 1]) == [0.5, -1, 0, 0.25])
  }

  @Test func `a bootstrap interval holds the mean and repeats`() throws {
    let values = (0..<40).map { Gallery.share($0) }
    let interval = try #require(BootstrapInterval.interval(values))
    #expect(interval.contains(values.reduce(0, +) / 40))
    // The interval by the normal law, ± 1.96 s ÷ √40 ≈ 0.09, within a third.
    #expect((interval.upperBound - interval.lowerBound - 0.18).magnitude < 0.06)
    #expect(BootstrapInterval.interval(values) == interval)
    #expect(BootstrapInterval.interval([1]) == nil)
  }

  @Test func `the area under a curve counts ties half`() {
    // Of 2 × 2 pairs: 1 right, 2 tied, 1 right, so (1 + 2 · 0.5 + 1) ÷ 4.
    let scores = ScoredLabels("a", scores: [2, 1, 1, 0], isPositive: [true, true, false, false])
    let chart = ROCChart([scores])
    #expect((chart.areas[0] - 0.875).magnitude < 1e-12)
    // Thresholds 2, 1, 0: recall ½ at precision 1, then 1 at 2⁄3.
    let average = PrecisionRecallChart([scores]).averagePrecisions[0]
    #expect((average - (0.5 + 0.5 * 2 / 3)).magnitude < 1e-12)
  }

  @Test func `ranks and the critical difference are Demšar's`() throws {
    let chart = CriticalDifferenceDiagram(
      [[3, 2, 1], [3, 2, 2], [1, 1, 1], [2, 3, 1]], methods: ["a", "b", "c"])
    // Ranks by hand: 1 2 3, 1 2.5 2.5, 2 2 2, 2 1 3.
    #expect(chart.ranks.map(\.method) == ["a", "b", "c"])
    #expect(chart.ranks.map(\.rank) == [1.5, 1.875, 2.625])
    // 2.344 · √(3 · 4 ÷ (6 · 4))
    #expect((try #require(chart.criticalDifference) - 1.6574583).magnitude < 1e-6)
  }

  @Test func `a power law is found again`() {
    struct Row {
      var x: Double
      var y: Double
    }
    let rows = [1.0, 4, 16, 64].map { Row(x: $0, y: 3 / $0.squareRoot()) }
    let law = ScalingLawChart(rows, x: \.x, y: \.y).laws[0]
    #expect((law.factor - 3).magnitude < 1e-12 && (law.exponent + 0.5).magnitude < 1e-12)
  }

  @Test func `the Pareto front leaves out what another beats`() {
    struct Row {
      var cost: Double
      var quality: Double
    }
    let rows = [
      Row(cost: 1, quality: 1), Row(cost: 2, quality: 1), Row(cost: 2, quality: 3),
      Row(cost: 3, quality: 2), Row(cost: 2, quality: 3), Row(cost: .nan, quality: 9),
    ]
    let chart = ParetoChart(rows, cost: \.cost, quality: \.quality, name: \.cost)
    #expect(chart.isOnFront == [true, false, true, false, true, false])
  }

  @Test func `the last sparsity within the tolerance of dense is the essential one`() {
    let rows = [(0.5, 0.97), (0.9, 0.968), (0.95, 0.94), (0.99, 0.969)].map {
      Gallery.Run(method: "a", noise: $0.0, accuracy: $0.1, seed: 1)
    }
    let chart = SparsityChart(
      rows, sparsity: \.noise, value: \.accuracy, method: \.method, denseReference: [0.97])
    #expect(chart.essentialSparsity == ["a": 0.9])
  }
}
