import Outputs

/// All claims of the page at its top, with links to the cards where they were made.
struct ClaimPanel {
  /// A claim and the id of its card; `nil` where the cell's output is hidden.
  struct Entry {
    var claim: Claim
    var id: String?
  }

  var claims: [Entry]

  /// Empty without claims.
  var markup: HTML {
    guard !claims.isEmpty else { return .empty }
    return """
      <h2 id="nb-claims">Claims</h2>
      <p class="tally">\(tally)</p>
      <ol class="claims">
      \(claims.map(row).joined())</ol>

      """
  }

  private var tally: HTML {
    let verdicts: [Claim.Verdict] = [.holds, .undecided, .doesNotHold]
    return verdicts.compactMap { verdict -> HTML? in
      let count = claims.count { $0.claim.verdict == verdict }
      guard count > 0 else { return nil }
      return "<span class=\"\(verdict.cssClass)\">\(verdict.counted(count))</span>"
    }.joined(separator: ", ")
  }

  private func row(_ entry: Entry) -> HTML {
    let claim = entry.claim
    let statement: HTML =
      entry.id.map { "<a href=\"#\($0)\">\(claim.statement)</a>" } ?? "\(claim.statement)"
    return """
      <li>\(claim.verdict.chip)<span class="statement">\(statement)</span>\
      <span class="measured"\(HTML.measured(claim.isMeasured))>\(claim.measuredText)</span></li>

      """
  }
}

extension Claim.Verdict {
  /// "2 hold", as a tally says it.
  func counted(_ count: Int) -> String {
    switch self {
    case .holds: count == 1 ? "1 holds" : "\(count) hold"
    case .doesNotHold: count == 1 ? "1 does not hold" : "\(count) do not hold"
    case .undecided: "\(count) undecided"
    }
  }
}
