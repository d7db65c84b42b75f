import Outputs

/// A run of a notebook beside its baseline.
public struct Comparison: Equatable, Sendable {
  /// In the order: regressions, warnings, notes; figures before claims before texts; by name.
  public let changes: [Change]

  /// Compares; `comparesTexts` adds what cells printed, byte for byte.
  public init(_ measured: MeasuredResults, with baseline: Baseline, comparesTexts: Bool = false) {
    var changes = Self.figures(measured, baseline) + Self.claims(measured, baseline)
    if comparesTexts { changes += Self.texts(measured, baseline) }
    let order: [Change.Severity] = [.regression, .warning, .note]
    self.changes = order.flatMap { severity in changes.filter { $0.severity == severity } }
  }

  /// Whether the check fails; a warning counts with `isStrict`.
  public func isRegression(isStrict: Bool) -> Bool {
    changes.contains { $0.severity == .regression || (isStrict && $0.severity == .warning) }
  }

  private static func figures(_ measured: MeasuredResults, _ baseline: Baseline) -> [Change] {
    let recorded = measured.figures.sorted { $0.name < $1.name }
    let names = Set(recorded.map(\.name))
    let changed = recorded.compactMap { change(of: $0, from: baseline.figures[$0.name]) }
    guard measured.isComplete else { return changed }
    let gone = baseline.figures.sorted { $0.key < $1.key }.filter { !names.contains($0.key) }.map {
      Change(
        .figure, .regression, name: $0.key, reason: "is not recorded any more", old: "\($0.value)")
    }
    return changed + gone
  }

  private static func change(of figure: Figure, from old: Double?) -> Change? {
    guard let old else {
      return Change(
        .figure, .note, name: figure.name, reason: "is new", new: "\(figure.value)",
        tolerance: figure.tolerance, line: figure.line)
    }
    guard figure.value != old else { return nil }
    let isAllowed = figure.tolerance.allows(figure.value, from: old)
    // A clock gives another number at every run; that is no news.
    if isAllowed, figure.isMeasured { return nil }
    return Change(
      .figure, isAllowed ? .note : .regression, name: figure.name,
      reason: isAllowed ? "changed within its tolerance" : "left its tolerance", old: "\(old)",
      new: "\(figure.value)", difference: figure.value - old, tolerance: figure.tolerance,
      line: figure.line)
  }

  private static func claims(_ measured: MeasuredResults, _ baseline: Baseline) -> [Change] {
    let made = measured.claims.sorted { $0.statement < $1.statement }
    let statements = Set(made.map(\.statement))
    let changed = made.compactMap { change(of: $0, from: baseline.claims[$0.statement]) }
    guard measured.isComplete else { return changed }
    let gone = baseline.claims.sorted { $0.key < $1.key }.filter { !statements.contains($0.key) }
    return changed
      + gone.map { statement, verdict in
        Change(
          .claim, verdict == .holds ? .regression : .note, name: statement,
          reason: "is not made any more", old: verdict.rawValue)
      }
  }

  private static func change(of claim: Claim, from old: Claim.Verdict?) -> Change? {
    let verdict = claim.verdict
    if verdict == .holds, let reason = claim.expectedNotToHold {
      // Told at every check, until the author takes the mark out.
      return Change(
        .claim, .note, name: claim.statement,
        reason: "holds, though it was expected not to (\(reason))", old: old?.rawValue,
        new: verdict.rawValue, line: claim.line)
    }
    guard old != verdict else { return nil }
    let (severity, reason): (Change.Severity, String) =
      switch (old, verdict) {
      case (nil, _): (.note, "is new")
      case (.holds, .undecided): (.warning, "is undecided now")
      case (.holds, _): (.regression, "does not hold any more")
      case (_, .holds): (.note, "holds now")
      default: (.note, "has another verdict")
      }
    return Change(
      .claim, severity, name: claim.statement, reason: reason, old: old?.rawValue,
      new: verdict.rawValue, line: claim.line)
  }

  private static func texts(_ measured: MeasuredResults, _ baseline: Baseline) -> [Change] {
    let old = baseline.texts ?? [:]
    let names = Set(measured.texts.keys).union(measured.isComplete ? Set(old.keys) : [])
    return names.sorted().compactMap { name in
      switch (old[name], measured.texts[name]) {
      case (let old?, let new?) where old == new: nil
      case (.some, .some): Change(.text, .regression, name: name, reason: "shows another text")
      case (.some, nil): Change(.text, .regression, name: name, reason: "shows no text any more")
      case (nil, _):
        Change(
          .text, baseline.texts == nil ? .warning : .note, name: name,
          reason: "shows a text that the baseline does not hold")
      }
    }
  }
}
