import Testing

@testable import Charts

@Suite struct MathTextTests {
  @Test func `sub and superscripts and Greek are read`() {
    #expect(
      MathText.spans("$\\ell_2$ of $x^{-3}$") == [
        .init(text: "ℓ"), .init(text: "2", level: -1), .init(text: " of "), .init(text: "x"),
        .init(text: "−3", level: 1),
      ])
    #expect(MathText.plain("$\\lambda\\Omega_\\alpha$") == "λΩα")
  }

  @Test(arguments: ["a $ b", "$", "no", "$x", "}{", "5$ and 6$ and 7$"])
  func `what is no formula stays readable`(text: String) {
    #expect(!MathText.plain(text).isEmpty)
    #expect(Typesetter.width(of: text, size: 12, face: .regular) > 0)
  }

  @Test(arguments: ["$x_", "$x_$", "$x_{$", "$\\$", "$^$", "$}}}$ a", "$$"])
  func `a broken formula is no crash`(text: String) {
    _ = Chart(text) { Line(x: [0, 1], y: [0, 1]) }.laidOut()
  }

  @Test func `a formula is not broken into lines`() {
    let lines = Typesetter.wrapped("norm $a + b$ end", to: 40, size: 12, face: .regular)
    #expect(lines.contains { MathText.plain($0).contains("a + b") || $0.contains("…") })
  }
}
