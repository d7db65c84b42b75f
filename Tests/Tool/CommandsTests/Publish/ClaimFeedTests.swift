import Baselines
import Foundation
import Outputs
import Reports
import Testing

@testable import Commands

@Suite struct ClaimFeedTests {
  private func entry(_ number: Int, _ claims: [String: Claim.Verdict]) -> BaselineHistory.Entry {
    BaselineHistory.Entry(
      commit: "\(number)abcdef0123456789", date: "", seconds: number * 86_400,
      baseline: Baseline(claims: claims))
  }

  private func feed(_ changes: [ClaimChange], address: String? = nil) -> String {
    let claim = Claim(
      statement: "A < B", condition: .isAtLeast(0), estimate: 1, lower: 1, upper: 1, pValue: nil,
      seeds: 1, isExact: true, spec: nil, line: 1)
    let record = SiteRecord(
      notebook: "notebooks/a.swiftmd", commit: nil, isDirty: false, files: ["a.html"],
      report: ReportSummary(
        link: "./a.html", title: "T & U", claims: [ClaimSummary(claim: claim, id: "claim-1")]),
      changes: changes)
    return ClaimFeed(title: "Reports", address: address, records: [record]).xml
  }

  @Test func `only commits that changed a verdict count`() {
    let history = BaselineHistory(entries: [
      entry(1, ["A < B": .holds]), entry(2, ["A < B": .holds]),
      entry(3, ["A < B": .undecided, "C": .holds]), entry(4, ["A < B": .undecided]),
    ])
    #expect(history.claimChanges.map(\.seconds) == [86_400, 3 * 86_400, 4 * 86_400])
    #expect(
      history.claimChanges.map { $0.turns.map(\.text) } == [
        ["new, holds"], ["holds → undecided", "new, holds"], ["not made any more"],
      ])
  }

  @Test func `the feed is Atom that names report, claim and change`() throws {
    let history = BaselineHistory(entries: [
      entry(0, ["A < B": .holds]), entry(1, ["A < B": .doesNotHold]),
    ])
    let xml = feed(history.claimChanges, address: "https://example.org/")
    #expect(xml.contains("<title>T &amp; U: A &lt; B: holds → does not hold</title>"))
    #expect(xml.contains("<updated>1970-01-02T00:00:00Z</updated>\n    <link"))
    #expect(xml.contains("href=\"https://example.org/a.html\""))
    #expect(xml.contains("https://example.org/a.html#claim-1"))
    let first = try #require(xml.firstRange(of: "holds → does not hold"))
    let second = try #require(xml.firstRange(of: "new, holds"))
    #expect(first.lowerBound < second.lowerBound)
    #expect(Set(xml.matches(of: /urn:uuid:[0-9a-f-]{36}</).map(\.output)).count == 3)
    #expect(feed(history.claimChanges, address: "https://example.org/") == xml)
  }

  @Test func `without a change the feed is whole`() {
    #expect(feed([]).contains("<updated>1970-01-01T00:00:00Z</updated>"))
  }
}
