import Numerics
import Testing

@Suite struct LogGammaTests {
  // [(x, special.gammaln(x)) for x in (1e-8, .3, 1.5, 2.000001, 7.25, 10, 170.5, 1e6)]
  @Test(arguments: [
    (1e-8, 18.42068073818021), (0.3, 1.0957979948180756), (1.5, -0.12078223763524526),
    (2.000001, 4.227846576245292e-07), (7.25, 7.0521854507385395), (10, 12.801827480081469),
    (170.5, 704.0044277342047), (1e6, 12815504.569147611),
  ])
  func `the logarithm of the gamma function agrees with SciPy`(x: Double, expected: Double) {
    #expect(abs(Elementary.logGamma(x) - expected) <= 4e-15 * max(1, abs(expected)))
  }

  @Test func `factorials are its values at integers`() {
    var factorial = 1.0
    for n in 0...20 {
      factorial *= Double(max(n, 1))
      let expected = Elementary.log(factorial)
      #expect(abs(Elementary.logFactorial(n) - expected) <= 4e-15 * max(1, expected))
    }
  }

  @Test func `it has no value where the argument is not positive`() {
    #expect(Elementary.logGamma(0).isNaN)
    #expect(Elementary.logGamma(-1.5).isNaN)
    #expect(Elementary.logGamma(.nan).isNaN)
    #expect(Elementary.logGamma(.infinity) == .infinity)
  }
}
