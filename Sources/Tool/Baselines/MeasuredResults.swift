public import Outputs

/// What one run of a notebook gave, in the form in which it is compared and accepted.
public struct MeasuredResults: Equatable, Sendable {
  public var figures: [Figure]
  public var claims: [Claim]
  /// Digests of what cells printed and showed as text, by the cells' names.
  public var texts: [String: String]
  public var params: [String: String]
  public var data: [String: String]
  /// Whether every cell came to its end; otherwise what is missing was not reached, not removed.
  public var isComplete: Bool

  public init(
    figures: [Figure], claims: [Claim], texts: [String: String] = [:],
    params: [String: String] = [:], data: [String: String] = [:], isComplete: Bool = true
  ) {
    self.figures = figures
    self.claims = claims
    self.texts = texts
    self.params = params
    self.data = data
    self.isComplete = isComplete
  }

  /// What would be accepted; the cells' texts only where they are asked for.
  public func baseline(withTexts: Bool) -> Baseline {
    Baseline(
      figures: Dictionary(figures.map { ($0.name, $0.value) }) { first, _ in first },
      claims: Dictionary(claims.map { ($0.statement, $0.verdict) }) { first, _ in first },
      texts: withTexts ? texts : nil, params: params, data: data)
  }
  /// The same after `old`: a number from a clock that its tolerance allows stays as it was, so that
  /// accepting again changes nothing.
  public func baseline(after old: Baseline?, withTexts: Bool) -> Baseline {
    var new = baseline(withTexts: withTexts)
    for figure in figures where figure.isMeasured {
      if let value = old?.figures[figure.name], figure.tolerance.allows(figure.value, from: value) {
        new.figures[figure.name] = value
      }
    }
    return new
  }
}
