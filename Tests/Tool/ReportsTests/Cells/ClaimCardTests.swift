import Outputs
import Testing

@testable import Reports

@Suite struct ClaimCardTests {
  private func claim(_ condition: Claim.Condition, exact: Bool = false) -> Claim {
    Claim(
      statement: "a < b", condition: condition, estimate: 0.1719,
      lower: exact ? 0.1719 : 0.1521, upper: exact ? 0.1719 : 0.1917, pValue: exact ? nil : 0.0004,
      seeds: exact ? 1 : 3, isExact: exact, spec: "36.1", line: 5)
  }

  @Test(arguments: [
    (Claim.Condition.isAtLeast(0.1), "Holds", "≥ 0.1"),
    (.isAtLeast(0.16), "Undecided", "≥ 0.16"), (.isAtMost(0.1), "Does not hold", "≤ 0.1"),
    (.isWithin(lower: 0.1, upper: 0.2), "Holds", "0.1 to 0.2"),
  ])
  func `a card tells verdict, numbers and need`(
    condition: Claim.Condition, verdict: String, need: String
  ) {
    let markup = ClaimCard(claim: claim(condition), id: "claim-1").markup.markup
    #expect(markup.contains("id=\"claim-1\""))
    #expect(markup.contains("\(verdict)</span> a &lt; b</p>"))
    #expect(markup.contains("<dt>Estimate</dt><dd title=\"0.1719\">0.172</dd>"))
    #expect(markup.contains("<dt>95 % bounds</dt><dd>0.152 to 0.192</dd>"))
    #expect(markup.contains("<dt>Needed</dt><dd>\(need)</dd>"))
    #expect(markup.contains("<dt>p</dt><dd>&lt; 0.001</dd>"))
    #expect(markup.contains("<dt>Check</dt><dd>36.1</dd>"))
    #expect(markup.contains("<svg class=\"interval\""))
  }

  @Test func `an exact number has no bounds and no interval`() {
    var exact = claim(.isAtLeast(0.1), exact: true)
    exact.estimate = 0.171912345678
    let markup = ClaimCard(claim: exact, id: "c").markup.markup
    #expect(markup.contains("<dd title=\"0.171912345678\">0.1719</dd>"))
    #expect(markup.contains("one exact number"))
    #expect(!markup.contains("bounds"))
    #expect(!markup.contains("interval"))
  }

  @Test func `the interval's marks lie where their values are`() {
    // 0.05 to 0.25 spans the plot: 8 to 312. So 0.1 is at 84, 0.2 at 236, 0.15 at 160.
    let claim = Claim(
      statement: "", condition: .isWithin(lower: 0.05, upper: 0.25), estimate: 0.15, lower: 0.1,
      upper: 0.2, pValue: nil, seeds: 3, isExact: false, spec: nil, line: 1)
    let markup = IntervalPlot(claim: claim).markup.markup
    #expect(markup.contains("class=\"wanted\" d=\"M8.0 5H312.0V21H8.0Z\""))
    #expect(markup.contains("class=\"bounds\" d=\"M84.0 13H236.0\""))
    #expect(markup.contains("<circle cx=\"160.0\""))
  }
}
