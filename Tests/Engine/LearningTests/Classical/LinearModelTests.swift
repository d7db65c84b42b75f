import Learning
import Tensors
import Testing

@Suite struct LinearModelTests {
  let data: ClassicalFixture
  init() throws { data = try ClassicalFixture() }

  @Test func `multinomial regression agrees with scikit-learn`() throws {
    let fit = LogisticRegression.multinomial(data.iris, data.irisKinds, classes: 3)
    // L-BFGS ends at a gradient of 1e-8; the reference went on by Newton's method.
    #expect(gap(fit.weights.scalars, try data.numbers("multinomial.weights")) < 1e-6)
    #expect(gap(fit.intercepts, try data.numbers("multinomial.intercepts")) < 1e-6)
    let some = data.iris.selecting(rows: Array(stride(from: 0, to: 150, by: 10)))
    let expected = try data.numbers("multinomial.probabilities")
    #expect(gap(fit.probabilities(some).scalars, expected) < 1e-7)
    #expect(abs(fit.intercepts.reduce(0, +)) < 1e-9)
    let greatest = stride(from: 0, to: 45, by: 3).map { start in
      (0..<3).reduce(0) { expected[start + $1] > expected[start + $0] ? $1 : $0 }
    }
    #expect(fit(some) == greatest)
  }

  @Test func `one against the rest is three binary regressions by Newton's method`() throws {
    let z = data.wine.standardized
    let fit = LogisticRegression.oneVersusRest(z, data.wineKinds, classes: 3, penalty: 2)
    for kind in 0..<3 {
      let weights = try data.numbers("binary\(kind).weights")
      #expect(gap(Array(fit.weights[row: kind]), weights) < 1e-9)
      #expect(gap([fit.intercepts[kind]], try data.numbers("binary\(kind).intercept")) < 1e-9)
    }
    #expect(zip(fit(z), data.wineKinds).count { $0 == $1 } >= 177)
    let sums = fit.probabilities(z)
    #expect(abs(sums[row: 5].reduce(0, +) - 1) < 1e-12)
  }

  @Test func `example weights stand for repeated examples`() {
    let x = FeatureTable([0, 1, 2, 3], rows: 4, columns: 1)
    let twice = FeatureTable([0, 1, 2, 3, 2, 2], rows: 6, columns: 1)
    let a = LogisticRegression.binary(
      x, [false, true, false, true], exampleWeights: [1, 1, 3, 1])
    let b = LogisticRegression.binary(twice, [false, true, false, true, false, false])
    #expect(gap(a.weights + [a.intercept], b.weights + [b.intercept]) < 1e-10)
  }

  @Test func `ridge regression agrees with scikit-learn`() throws {
    let features = data.wine.transposed.selecting(rows: Array(1..<13)).transposed
    let targets = data.wine.transposed.selecting(rows: [0]).transposed
    let fit = RidgeRegression(features, targets, penalty: 2.5)
    #expect(gap(fit.weights.scalars, try data.numbers("ridge.weights")) < 1e-10)
    #expect(gap(fit.intercepts, try data.numbers("ridge.intercept")) < 1e-10)
    // The residuals of a fit with an intercept sum to nothing.
    let rest = zip(fit(features).scalars, targets.scalars).reduce(0) { $0 + $1.0 - $1.1 }
    #expect(abs(rest) < 1e-9)
  }

  @Test func `quasi-Newton steps reach the bottom of Rosenbrock's valley`() {
    let found = LimitedMemoryBFGS().minimum(from: [-1.2, 1]) { p in
      let (a, b) = (1 - p[0], p[1] - p[0] * p[0])
      return (a * a + 100 * b * b, [-2 * a - 400 * b * p[0], 200 * b])
    }
    #expect(found.isConverged && found.iterations < 60)
    #expect(gap(found.position, [1, 1]) < 1e-8)
  }

  @Test func `dependent features without a penalty trap`() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      let x = FeatureTable([1, 1, 2, 2, 3, 3], rows: 3, columns: 2)
      _ = RidgeRegression(x, FeatureTable([1, 2, 3], rows: 3, columns: 1), penalty: 0)
    }
    let message = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(message.contains("the features are linearly dependent; use a penalty above 0"))
  }
}
