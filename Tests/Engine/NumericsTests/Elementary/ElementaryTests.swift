import Foundation
import Testing

@testable import Numerics

/// Expected numbers: mpmath with 40 digits, rounded to Double.
@Suite struct ElementaryTests {
  /// The distance in units in the last place of the expected number.
  private func error(_ found: Double, _ expected: Double) -> Double {
    abs(found - expected) / expected.ulp
  }

  @Test(arguments: [
    (-745.0, Double.leastNonzeroMagnitude), (-708.5, 2.006132305331306e-308),
    (-30.3, 6.932297597586547e-14),
    (-1.0, 0.36787944117144233), (-1e-09, 0.999999999), (0.3, 1.3498588075760032),
    (0.5, 1.6487212707001282), (1.0, 2.718281828459045), (2.7, 14.879731724872837),
    (88.0, 1.6516362549940018e+38), (300.1, 2.1467131625231985e+130),
    (709.7, 1.6549840276802644e+308),
  ])
  func `exp agrees with high precision`(x: Double, expected: Double) {
    #expect(error(Elementary.exp(x), expected) <= 2)
  }

  @Test(arguments: [
    (-40.0, -1.0), (-1.0, -0.6321205588285577), (-0.34, -0.2882296772373903),
    (-1e-12, -9.999999999995e-13), (1e-300, 1e-300), (0.2, 0.22140275816016985),
    (0.36, 0.43332941456034024), (5.0, 147.4131591025766), (700.0, 1.0142320547350045e+304),
  ])
  func `expm1 agrees with high precision`(x: Double, expected: Double) {
    #expect(error(Elementary.expm1(x), expected) <= 3)
  }

  @Test(arguments: [
    (-0.999, -6.907755278982136), (-0.5, -0.6931471805599453), (-1e-09, -1.0000000005000001e-09),
    (1e-17, 1e-17), (1e-05, 9.999950000333332e-06), (0.7, 0.5306282510621704),
    (3.0, 1.3862943611198906), (10000000000.0, 23.025850930040455),
  ])
  func `log1p agrees with high precision`(x: Double, expected: Double) {
    #expect(error(Elementary.log1p(x), expected) <= 3)
  }

  @Test(arguments: [
    (-3.0, -0.1411200080598672), (-0.5, -0.479425538604203), (1e-09, 1e-09),
    (0.7853981633974483, 0.7071067811865475), (1.5, 0.9974949866040544), (2.0, 0.9092974268256817),
    (4.0, -0.7568024953079282), (100.0, -0.5063656411097588), (12345.678, -0.7040813137533816),
  ])
  func `sin agrees with high precision`(x: Double, expected: Double) {
    #expect(error(Elementary.sin(x), expected) <= 4)
  }

  @Test(arguments: [
    (-3.0, -0.9899924966004454), (-0.5, 0.8775825618903728), (1e-09, 1.0),
    (0.7853981633974483, 0.7071067811865476), (1.5, 0.0707372016677029), (2.0, -0.4161468365471424),
    (4.0, -0.6536436208636119), (100.0, 0.8623188722876839), (12345.678, 0.7101193587160628),
  ])
  func `cos agrees with high precision`(x: Double, expected: Double) {
    #expect(error(Elementary.cos(x), expected) <= 4)
  }

  @Test(arguments: [
    (-30.0, -1.0), (-1.0, -0.7615941559557649), (-1e-05, -9.999999999666668e-06), (1e-300, 1e-300),
    (0.1, 0.09966799462495582), (0.6, 0.5370495669980353), (2.0, 0.9640275800758169),
    (15.0, 0.9999999999998128),
  ])
  func `tanh agrees with high precision`(x: Double, expected: Double) {
    #expect(error(Elementary.tanh(x), expected) <= 4)
  }

  @Test(arguments: [
    (-7.0, -1.0), (-2.9, -0.9999589021219005), (-0.5, -0.5204998778130465),
    (1e-20, 1.1283791670955125e-20), (0.1, 0.1124629160182849), (1.0, 0.8427007929497149),
    (2.0, 0.9953222650189527), (2.999, 0.9999777698314002), (3.0, 0.9999779095030014),
    (4.5, 0.9999999998033839), (5.9, 0.9999999999999999),
  ])
  func `erf agrees with high precision`(x: Double, expected: Double) {
    #expect(error(Elementary.erf(x), expected) <= 8)
  }

  @Test func `special values are kept`() {
    #expect(Elementary.exp(Double.infinity) == .infinity)
    #expect(Elementary.exp(-Double.infinity) == 0)
    #expect(Elementary.exp(710.0) == .infinity)
    #expect(Elementary.exp(-746.0) == 0)
    #expect(Elementary.exp(0.0) == 1)
    #expect(Elementary.exp(Double.nan).isNaN)
    #expect(Elementary.tanh(Double.infinity) == 1)
    #expect(Elementary.tanh(-0.0).sign == .minus)
    #expect(Elementary.erf(-Double.infinity) == -1)
    #expect(Elementary.sin(Double.infinity).isNaN)
    #expect(Elementary.sin(0.0) == 0)
    #expect(Elementary.log1p(-1.0) == -.infinity)
    #expect(Elementary.log1p(Double.infinity) == .infinity)
  }

  @Test func `a dense grid stays near the system's functions`() {
    for index in -4000...4000 {
      let x = Double(index) / 97
      #expect(abs(Elementary.exp(x) - exp(x)) <= 2 * exp(x).ulp)
      #expect(abs(Elementary.sin(x) - sin(x)) <= 2e-16)
      #expect(abs(Elementary.cos(x) - cos(x)) <= 2e-16)
      #expect(abs(Elementary.tanh(x) - tanh(x)) <= 4 * tanh(x).ulp)
      #expect(abs(Elementary.erf(x) - erf(x)) <= 8 * erf(x).ulp)
    }
  }

  /// Expected numbers: `mpmath.log` with 30 digits, rounded to Double.
  @Test(arguments: [
    (0.5, -0.6931471805599453), (2.0, 0.6931471805599453), (1.0000001, 9.999999505838704e-08),
    (0.9999999, -1.0000000494736474e-07), (10.0, 2.302585092994046), (1e-300, -690.7755278982137),
    (Double.leastNonzeroMagnitude, -744.4400719213812), (1.7976931348623157e+308, 709.782712893384),
    (0.7071067811865476, -0.3465735902799726), (1.4142135623730951, 0.3465735902799727),
    (3.7, 1.308332819650179),
  ])
  func `the logarithm agrees with high precision`(x: Double, expected: Double) {
    #expect(abs(Elementary.log(x) - expected) <= 2 * expected.ulp)
  }

  @Test func `the logarithm keeps the special values`() {
    #expect(Elementary.log(1.0) == 0)
    #expect(Elementary.log(0.0) == -.infinity)
    #expect(Elementary.log(Double.infinity) == .infinity)
    #expect(Elementary.log(-1.0).isNaN)
    #expect(Elementary.log(Double.nan).isNaN)
  }
}
