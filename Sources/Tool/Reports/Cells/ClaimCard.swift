import Outputs

/// A claim with its verdict and the numbers behind it.
struct ClaimCard {
  var claim: Claim
  var id: String

  var markup: HTML {
    """
    <article class="claim \(claim.verdict.cssClass)" id="\(id)"\(HTML.measured(claim.isMeasured))>
    <p class="statement">\(claim.verdict.chip) \(claim.statement)</p>
    \(IntervalPlot(claim: claim).markup)<dl>\(facts.joined())</dl>
    \(expectation)</article>

    """
  }

  /// What the author expected, where it was not that the claim holds.
  private var expectation: HTML {
    guard let reason = claim.expectedNotToHold else { return .empty }
    let lead =
      claim.verdict == .holds ? "It holds, though it was not expected to" : "As expected here"
    return "<p class=\"expectation\"><strong>\(lead):</strong> \(reason)</p>\n"
  }

  private var facts: [HTML] {
    let estimate: HTML =
      "<dd title=\"\(NumberText.exact(claim.estimate))\">\(claim.estimateText)</dd>"
    var facts: [HTML] = ["<div><dt>Estimate</dt>\(estimate)</div>"]
    if let bounds = claim.boundsText { facts.append(fact("95 % bounds", bounds)) }
    facts.append(fact("Needed", claim.condition.text))
    facts.append(
      fact(
        "Seeds",
        claim.isExact ? claim.isMeasured ? "one measurement" : "one exact number" : "\(claim.seeds)"
      ))
    if let seeds = claim.seedsToDecide {
      facts.append(fact("Would decide", "about \(seeds) seeds"))
    }
    if let pValue = claim.pValue {
      facts.append(fact("p", pValue < 0.001 ? "< 0.001" : NumberText.short(pValue)))
    }
    if let spec = claim.spec { facts.append(fact("Check", spec)) }
    return facts
  }

  private func fact(_ name: String, _ value: String) -> HTML {
    "<div><dt>\(name)</dt><dd>\(value)</dd></div>"
  }
}

extension Claim {
  /// The estimate with as many digits as its bounds support; four for an exact number.
  var estimateText: String { isExact ? NumberText.short(estimate) : rounded(estimate) }

  /// "0.92 to 0.94"; `nil` for an exact number.
  var boundsText: String? { isExact ? nil : "\(rounded(lower)) to \(rounded(upper))" }

  /// Estimate and bounds in one line.
  var measuredText: String {
    boundsText.map { "\(estimateText) (\($0))" } ?? estimateText
  }

  private func rounded(_ value: Double) -> String {
    NumberText.rounded(value, to: (upper - lower) / 2)
  }
}

extension Claim.Condition {
  /// The condition as a sign and its thresholds.
  var text: String {
    switch self {
    case .isAtLeast(let threshold): "≥ \(NumberText.exact(threshold))"
    case .isAtMost(let threshold): "≤ \(NumberText.exact(threshold))"
    case .isWithin(let lower, let upper):
      "\(NumberText.exact(lower)) to \(NumberText.exact(upper))"
    }
  }

  /// The numbers at which the verdict changes.
  var thresholds: [Double] {
    switch self {
    case .isAtLeast(let threshold), .isAtMost(let threshold): [threshold]
    case .isWithin(let lower, let upper): [lower, upper]
    }
  }
}
