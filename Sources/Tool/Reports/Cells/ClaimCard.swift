import Outputs

/// A claim with its verdict and the numbers behind it.
struct ClaimCard {
  var claim: Claim
  var id: String

  var markup: HTML {
    """
    <article class="claim \(claim.verdict.cssClass)" id="\(id)">
    <p class="statement">\(claim.verdict.chip) \(claim.statement)</p>
    \(IntervalPlot(claim: claim).markup)<dl>\(facts.joined())</dl>
    </article>

    """
  }

  private var facts: [HTML] {
    var facts = [fact("Estimate", claim.isExact ? exact : rounded(claim.estimate))]
    if !claim.isExact {
      facts.append(fact("95 % bounds", "\(rounded(claim.lower)) to \(rounded(claim.upper))"))
    }
    facts.append(fact("Needed", claim.condition.text))
    facts.append(fact("Seeds", claim.isExact ? "one exact number" : "\(claim.seeds)"))
    if let pValue = claim.pValue {
      facts.append(fact("p", pValue < 0.001 ? "< 0.001" : NumberText.short(pValue)))
    }
    if let spec = claim.spec { facts.append(fact("Check", spec)) }
    return facts
  }

  private var exact: String { NumberText.exact(claim.estimate) }

  private func rounded(_ value: Double) -> String {
    NumberText.rounded(value, to: (claim.upper - claim.lower) / 2)
  }

  private func fact(_ name: String, _ value: String) -> HTML {
    "<div><dt>\(name)</dt><dd>\(value)</dd></div>"
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
