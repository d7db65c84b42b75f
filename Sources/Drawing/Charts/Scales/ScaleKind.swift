/// How values become places along an axis.
public enum ScaleKind: String, Hashable, Sendable {
  case linear
  /// Equal ratios take equal room; values must be positive.
  case log
  /// Equal ratios of p ÷ (1 − p) take equal room, so that 90, 99 and 99.9 % stand apart; values must
  /// lie strictly between 0 and 1.
  case logOdds
  /// Linear near 0 and logarithmic far from it, on both sides: sign(v) · ln(1 + |v|).
  case symlog
  /// Seconds since 1970 in UTC, marked at years, months, days or parts of a day.
  case time
  /// One slot for each name, in the order in which names first appear.
  case band

  /// Whether a value has a place on such a scale.
  func admits(_ value: Double) -> Bool {
    switch self {
    case .linear, .band, .symlog, .time: value.isFinite
    case .log: value.isFinite && value > 0
    case .logOdds: value > 0 && value < 1
    }
  }

  /// What is wrong with the values that have no place.
  var remedy: String {
    switch self {
    case .linear, .band, .symlog, .time: "not finite"
    case .log: "not above 0, where a log axis has no place; use scale: .linear"
    case .logOdds: "not between 0 and 1, where a log-odds axis has no place; use scale: .linear"
    }
  }

  func warped(_ value: Double) -> Double {
    switch self {
    case .linear, .band, .time: value
    case .symlog: value < 0 ? -Logarithms.natural(1 - value) : Logarithms.natural(1 + value)
    case .log: Logarithms.natural(value)
    case .logOdds: Logarithms.odds(value)
    }
  }
}
