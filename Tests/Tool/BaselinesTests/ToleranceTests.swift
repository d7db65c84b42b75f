import Outputs
import Testing

@testable import Baselines

/// What counts as a regression, at the edge of each kind of tolerance.
@Suite struct ToleranceTests {
  /// Values in tenths and hundredths, as people write them; none is exact in binary.
  private static let values = [0.07, 0.7, 0.93, 12.3, -0.4]

  /// Each value with a shift just beyond and just inside of its tolerance: 5 values, 5 tolerances of
  /// each kind, both directions.
  @Test(arguments: values) func `every planted shift beyond a tolerance is caught and none inside`(
    value: Double
  ) {
    var planted = 0
    for width in [0.001, 0.01, 0.02, 0.1, 0.3] {
      for (distance, isInside) in [(width * 0.999, true), (width * 1.001, false)] {
        for sign in [1.0, -1] {
          let cases: [(Figure.Tolerance, Double, Bool)] = [
            (.absolute(width), sign * distance, isInside),
            (.relative(width), sign * distance * abs(value), isInside),
            (.notBelow(by: width), sign * distance, sign > 0 || isInside),
            (.notAbove(by: width), sign * distance, sign < 0 || isInside),
          ]
          for (tolerance, shift, isAllowed) in cases {
            planted += 1
            #expect(
              tolerance.allows(value + shift, from: value) == isAllowed, "\(tolerance) \(shift)")
          }
        }
      }
    }
    #expect(planted == 80)
  }

  @Test func `a shift by exactly the tolerance as it is written is allowed`() {
    #expect(0.8 - 0.7 > 0.1)
    #expect(Figure.Tolerance.absolute(0.1).allows(0.8, from: 0.7))
    #expect(Figure.Tolerance.notBelow(by: 0.1).allows(0.2, from: 0.3))
    #expect(Figure.Tolerance.notAbove(by: 0.3).allows(0.6, from: 0.3))
    #expect(Figure.Tolerance.relative(0.1).allows(0.77, from: 0.7))
  }

  @Test func `without a tolerance the last bit counts`() {
    #expect(Figure.Tolerance.exact.allows(0.1, from: 0.1))
    #expect(!Figure.Tolerance.exact.allows(0.1.nextUp, from: 0.1))
    #expect(Figure.Tolerance.exact.allows(-0.0, from: 0.0))
  }

  @Test func `tolerances are shown as they were written`() {
    #expect(Figure.Tolerance.relative(0.02).text == "± 2 %")
    #expect(Figure.Tolerance.relative(0.001).text == "± 0.1 %")
    #expect(Figure.Tolerance.notBelow(by: 0.01).text == "not below by 0.01")
  }
}
