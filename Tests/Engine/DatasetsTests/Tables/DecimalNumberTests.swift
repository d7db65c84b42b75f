import Numerics
import Testing

@testable import Datasets

/// Against the standard library's conversion, which rounds to the nearest, ties to even.
@Suite struct DecimalNumberTests {
  private func value(_ text: String) -> Double? {
    let bytes = Array(text.utf8)
    return DecimalNumber.value(bytes.span, bytes.indices)
  }

  @Test(arguments: [
    "0", "-0", "1", "0.1", "123456789012345678", "9007199254740993", "9007199254740992.5",
    "9007199254740993.000000000000000000000001", "1e22", "1e23", "8.5e22", "1.7976931348623157e308",
    "4.9e-324", "2.2250738585072014e-308", "1e-400", "1e400", "0.000000000000000000000012345",
    "18446744073709551615", "18446744073709551616", "99999999999999999999", "6.02214076e23",
    "1e-27", "3e-28", "7.2057594037927933e16", "0.30000000000000004", "5e-54", "9e55", "5.", ".5",
    "+3.25", "1E5", "1e+5", "0.00000000000000000000000000000000000000000000000000000000001",
  ])
  func `it is the nearest number`(text: String) {
    #expect(value(text)?.bitPattern == Double(text)?.bitPattern)
  }

  /// Halfway between two neighbours: 1 + 2⁻⁵³ goes to 1, 1 + 3 · 2⁻⁵³ to 1 + 2⁻⁵¹.
  @Test func `ties go to even`() {
    #expect(value("1.00000000000000011102230246251565404") == 1)
    #expect(value("9007199254740993") == 9_007_199_254_740_992)
    #expect(value("9007199254740995") == 9_007_199_254_740_996)
    #expect(value("4503599627370497.5") == 4_503_599_627_370_498)
    #expect(value("4503599627370496.5") == 4_503_599_627_370_496)
  }

  @Test func `written numbers read back, short and long`() {
    var draws = SeededGenerator(seed: 1)
    for _ in 0..<4_000 {
      let number = draws.normalDouble() * Elementary.pow(10, Double(draws.integer(below: 60)) - 30)
      #expect(value("\(number)") == number)
      let digits = draws.next() >> UInt64(draws.integer(below: 60))
      let text = "\(digits)e\(draws.integer(below: 130) - 65)"
      #expect(value(text) == Double(text))
    }
  }

  @Test(arguments: ["", "-", ".", "e5", "1e", "1e+", "1.2.3", "0x10", "nan", "1 2", "--1", "١"])
  func `what is no number is none`(text: String) { #expect(value(text) == nil) }
}
