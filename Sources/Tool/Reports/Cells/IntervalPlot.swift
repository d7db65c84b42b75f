import Foundation
import Outputs

/// A claim's interval on a line with its threshold: what the verdict compares, at a glance.
struct IntervalPlot {
  var claim: Claim

  private let width = 320.0
  private let height = 26.0

  /// Empty for an exact number and where a bound is not finite.
  var markup: HTML {
    let values = [claim.lower, claim.upper, claim.estimate] + claim.condition.thresholds
    guard !claim.isExact, values.allSatisfy(\.isFinite), let low = values.min(),
      let high = values.max(), high > low
    else { return .empty }
    func place(_ value: Double) -> String {
      String(format: "%.1f", 8 + (value - low) / (high - low) * (width - 16))
    }
    let edges = claim.condition.thresholds.map { threshold -> HTML in
      "<path class=\"threshold\" d=\"M\(place(threshold)) 3V23\"/>"
    }
    return """
      <svg class="interval" viewBox="0 0 320 26" aria-hidden="true">\
      <path class="axis" d="M0 13H320"/>\(wanted(place))\
      <path class="bounds" d="M\(place(claim.lower)) 13H\(place(claim.upper))"/>\
      \(edges.joined())<circle cx="\(place(claim.estimate))" cy="13" r="4.5"/></svg>

      """
  }

  /// The values that satisfy the condition, as a shaded stretch.
  private func wanted(_ place: (Double) -> String) -> HTML {
    let (from, to) =
      switch claim.condition {
      case .isAtLeast(let threshold): (place(threshold), "320")
      case .isAtMost(let threshold): ("0", place(threshold))
      case .isWithin(let lower, let upper): (place(lower), place(upper))
      }
    return "<path class=\"wanted\" d=\"M\(from) 5H\(to)V21H\(from)Z\"/>"
  }
}
