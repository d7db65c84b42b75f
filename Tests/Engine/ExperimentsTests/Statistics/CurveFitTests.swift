import Testing

@testable import Experiments

/// Expected numbers: `scipy.optimize.curve_fit` on the same points, standard errors from its covariance.
@Suite struct CurveFitTests {
  private func agree(_ a: [Double], _ b: [Double], _ tolerance: Double) -> Bool {
    a.count == b.count && zip(a, b).allSatisfy { abs($0 - $1) <= tolerance * max(1, abs($1)) }
  }

  @Test func `a power law with an offset`() throws {
    let xs = [1.0, 2, 4, 8, 16, 32, 64]
    let ys = [0.91, 0.70, 0.545, 0.43, 0.36, 0.30, 0.275]
    let fit = try #require(CurveFit.powerLaw(Array(zip(xs, ys).map { (x: $0, y: $1) })))
    #expect(agree(fit.parameters, [0.7326863583, -0.5069705814, 0.1797889217], 1e-6))
    #expect(agree(fit.standardErrors, [0.01138909006, 0.01981446002, 0.01208248683], 1e-5))
    #expect(abs(fit.squaredError - 0.00013719767680021516) < 1e-12)
    #expect(abs(fit.correctedAkaikeCriterion - -47.879985473699435) < 1e-6)
    // t.ppf(0.975, 4) = 2.7764451051977934.
    let width = 2.7764451051977934 * 0.01981446002
    let interval = fit.interval(ofParameter: 1)
    #expect(abs(interval.lowerBound - (-0.5069705814 - width)) < 1e-6)
  }

  @Test func `a logistic curve`() throws {
    let ys = [0.11, 0.10, 0.13, 0.18, 0.30, 0.52, 0.71, 0.84, 0.88, 0.91, 0.90]
    let fit = try #require(CurveFit.logistic(ys.enumerated().map { (Double($0), $1) }))
    // The same curve has two descriptions; the one with rising k is SciPy's.
    var parameters = fit.parameters
    if parameters[2] < 0 {
      parameters = [parameters[1], parameters[0], -parameters[2], parameters[3]]
    }
    #expect(agree(parameters, [0.0999202801, 0.9091851709, 1.1288884087, 4.9628867600], 1e-5))
    #expect(agree(Array(fit.standardErrors[2...]), [0.0359658168, 0.0307051697], 1e-4))
  }

  @Test func `two lines and their knee`() throws {
    let ys = [1.0, 1.05, 0.98, 1.02, 1.0, 0.93, 0.62, 0.35, 0.04, -0.31]
    let fit = try #require(CurveFit.twoLines(ys.enumerated().map { (Double($0), $1) }))
    #expect(agree(fit.parameters, [1.00162376, -0.003, -0.306, 4.79207922], 1e-4))
    #expect(abs(fit.squaredError - 0.00447) < 1e-8)
    #expect(agree(fit.standardErrors, [0.02728285, 0.00863134, 0.00863134, 0.11630854], 1e-5))
    // t.ppf(0.975, 6) = 2.4469118511449692.
    let knee = fit.interval(ofParameter: 3)
    #expect(agree([knee.lowerBound, knee.upperBound], [4.50748248, 5.07667595], 1e-5))
  }

  /// The best of `curve_fit` from all pairs of half-integer knees.
  @Test func `lines with two knees`() throws {
    let ys = [
      0.02, 0.11, 0.19, 0.33, 0.41, 0.5, 0.52, 0.49, 0.53, 0.5, 0.54, 0.42, 0.29, 0.18, 0.07, -0.05,
    ]
    let points = ys.enumerated().map { (x: Double($0), y: $1) }
    let fit = try #require(CurveFit.lines(points, knees: 2))
    let expected = [0.012, 0.1, -0.09485714, -0.12114286, 4.87851405, 10.03144654]
    #expect(agree(fit.parameters, expected, 1e-5))
    let errors = [0.01217492, 0.00497039, 0.00623071, 0.00623071, 0.20880375, 0.16483722]
    #expect(agree(fit.standardErrors, errors, 1e-4))
    #expect(abs(fit.squaredError - 0.0024704761904761896) < 1e-9)
    #expect(CurveFit.lines(Array(points.prefix(6)), knees: 2) == nil)
  }

  @Test func `one knee is the same as two lines`() throws {
    let ys = [1.0, 1.05, 0.98, 1.02, 1.0, 0.93, 0.62, 0.35, 0.04, -0.31]
    let points = ys.enumerated().map { (x: Double($0), y: $1) }
    let fit = try #require(CurveFit.lines(points, knees: 1))
    let other = try #require(CurveFit.twoLines(points))
    #expect(abs(fit.parameters[3] - other.parameters[3]) < 1e-6)
    #expect(abs(fit.squaredError - other.squaredError) < 1e-12)
  }

  @Test func `bounds hold and an impossible start is nil`() throws {
    let line = (0..<5).map { (x: Double($0), y: 2 * Double($0)) }
    let fit = try #require(
      CurveFit(line, from: [0.5], bounds: [0...1]) { x, parameters in parameters[0] * x })
    #expect(fit.parameters == [1])
    #expect(CurveFit(line, from: [0]) { _, _ in .nan } == nil)
    #expect(CurveFit.twoLines(Array(line.prefix(3))) == nil)
  }

  @Test func `the front of cost and gain, and the area under it`() {
    let points = [(1.0, 0.5), (2, 0.9), (3, 0.8), (1, 0.6), (4, 0.95), (.nan, 2)]
    let front = ParetoFront.of(points, lowest: \.0, highest: \.1)
    #expect(front.map(\.0) == [1, 2, 4])
    #expect(front.map(\.1) == [0.6, 0.9, 0.95])
    #expect(areaUnderCurve([(2, 1), (0, 0), (1, 1)]) == 1.5)
    #expect(areaUnderCurve([(2, 1)]) == 0)
  }
}
