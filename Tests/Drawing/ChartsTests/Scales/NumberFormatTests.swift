import Testing

@testable import Charts

@Suite struct NumberFormatTests {
  @Test(arguments: [
    ([0, 0.5, 1], ["0.0", "0.5", "1.0"]),
    ([0, 5000, 10_000], ["0", "5000", "10,000"]),
    ([-2, 0, 2], ["−2", "0", "2"]),
    ([0, 1e6, 2e6], ["0", "10⁶", "2×10⁶"]),
    ([0, 2.5e-7, 5e-7], ["0", "2.5×10⁻⁷", "5×10⁻⁷"]),
  ])
  func `ticks of an axis have the same decimals`(ticks: [Double], expected: [String]) {
    #expect(NumberFormat.number.labels(of: ticks) == expected)
  }

  @Test func `percent keeps only the decimals it needs, behind a narrow space`() {
    #expect(
      NumberFormat.percent.labels(of: [0, 0.5, 1]) == ["0\u{202F}%", "50\u{202F}%", "100\u{202F}%"])
    #expect(
      NumberFormat.percent.looseLabels(of: [0.5, 0.995, 0.9995])
        == ["50\u{202F}%", "99.5\u{202F}%", "99.95\u{202F}%"])
  }

  @Test(arguments: [
    (0.0, "0"), (1234.5678, "1235"), (0.12345, "0.123"), (-1.5, "−1.5"), (12_345_678, "1.23×10⁷"),
    (1e-300, "10⁻³⁰⁰"), (99_999, "99,999"), (.nan, "NaN"), (.infinity, "∞"),
  ])
  func `single numbers keep about four digits`(value: Double, expected: String) {
    #expect(NumberFormat.plain(value) == expected)
  }

  @Test(arguments: [
    (1.005, "1"), (2.5, "2.5"), (-0.001, "0"), (1234.567, "1234.57"), (0.25, "0.25"),
  ])
  func `coordinates have at most two decimals and no negative zero`(value: Double, expected: String)
  {
    // 1.005 lies below its decimal form in binary: 100.49999…
    #expect(value.short == expected)
  }
}
