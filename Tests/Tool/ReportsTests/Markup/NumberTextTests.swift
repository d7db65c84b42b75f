import Foundation
import Testing

@testable import Reports

@Suite struct NumberTextTests {
  @Test(arguments: [
    (0.87314, "0.8731"), (-0.5, "−0.5"), (3, "3"), (0.00012345, "0.0001234"), (1e-9, "1e-09"),
    (12345, "12\u{202F}345"), (9610, "9610"), (1_234_567.8, "1.235e+06"),
  ])
  func `a short number has four significant digits`(value: Double, text: String) {
    #expect(NumberText.short(value) == text)
  }

  @Test(arguments: [
    (0.1 + 0.2, "0.30000000000000004"), (-10_000, "−10\u{202F}000"), (0.05, "0.05"),
    (1_000_000, "1\u{202F}000\u{202F}000"), (.nan, "nan"), (-.infinity, "−inf"),
  ])
  func `an exact number loses no digit`(value: Double, text: String) {
    #expect(NumberText.exact(value) == text)
  }

  @Test(arguments: [
    (0.17194, 0.0198, "0.172"), (0.17194, 0.2, "0.17"), (12.3456, 4, "12.3"), (150, 30, "150"),
    (0.5, 0, "0.5"),
  ])
  func `an uncertain number has as many decimals as its uncertainty supports`(
    value: Double, width: Double, text: String
  ) {
    #expect(NumberText.rounded(value, to: width) == text)
  }
}
