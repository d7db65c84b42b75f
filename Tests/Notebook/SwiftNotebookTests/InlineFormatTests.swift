import Testing

@testable import SwiftNotebook

@Suite struct InlineFormatTests {
  @Test(arguments: [
    (InlineFormat.fixed(2), 0.796, "0.80"), (.fixed(0), -3, "−3"),
    (.significant(3), 0.0012345, "0.00123"),
    (.significant(3), 9.996, "10.0"), (.significant(2), 12345, "12000"),
    (.percent(1), 0.7963, "79.6\u{202F}%"), (.percent(), 0.5, "50\u{202F}%"),
    (.scientific(1), 0.000123, "1.2×10⁻⁴"), (.scientific(0), 2e10, "2×10¹⁰"),
    (.grouped, 1_234_567, "1,234,567"), (.grouped, -999, "−999"), (.signed(2), 0.05, "+0.05"),
    (.signed(1), -0.05, "−0.1"), (.fixed(1), .infinity, "∞"), (.percent(0), .nan, "not a number"),
  ])
  func `numbers are written for people`(format: InlineFormat, value: Double, text: String) {
    #expect(format.text(of: value) == text)
  }
}
