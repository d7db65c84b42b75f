import Baselines
import Testing

@testable import Commands

/// The search over commits, on answers that the test makes up.
@Suite struct BisectionTests {
  private func finding(
    _ answers: [Bisection.Answer]
  ) async throws -> (Bisection.Finding, measured: Int) {
    var measured = 0
    let commits = answers.indices.map { "c\($0)" }
    let bisection = Bisection(
      commits: commits,
      measure: { commit in
        measured += 1
        return answers[commits.firstIndex(of: commit) ?? 0]
      }, say: { _ in })
    return (try await bisection.run(), measured)
  }

  private func value(_ number: Double) -> Bisection.Answer {
    .measured(Baseline(figures: ["dice": number]))
  }

  @Test(arguments: 1..<12) func `the first commit that changed a figure is found`(
    change: Int
  ) async throws {
    let answers = (0..<12).map { value($0 < change ? 0.5 : 0.75) }
    let (finding, measured) = try await finding(answers)
    #expect(finding == .first("c\(change)", ["dice: 0.5 became 0.75"]))
    // The ends, and at most four halvings of eleven.
    #expect(measured <= 6)
  }

  @Test func `commits that can't tell are passed over`() async throws {
    let broken = Bisection.Answer.skipped("it does not build")
    let found = try await finding([value(1), broken, value(1), value(2), broken, value(2)])
    #expect(found.0 == .first("c3", ["dice: 1.0 became 2.0"]))
    let unclear = try await finding([value(1), broken, broken, value(2)])
    #expect(unclear.0 == .oneOf(["c1", "c2", "c3"]))
  }

  @Test func `equal ends mean that nothing changed`() async throws {
    #expect(try await finding([value(1), value(1)]).0 == .unchanged)
    #expect(
      try await finding([.skipped("gone"), value(1)]).0
        == .unusable("c0, given as good, can't be measured"))
  }
}
