/// What the tool's exit status says.
public enum ExitCode: Int32, Sendable {
  case fine = 0
  /// A cell, or the comparison of `doctor --exact`.
  case cellFailed = 1
  /// Wrong usage, document or surroundings.
  case unusable = 2
  case compileError = 3
  /// A figure or a claim is worse than its baseline.
  case regressed = 4
  case limitReached = 5
  case interrupted = 130

  /// Of several notebooks' codes, the one that the whole call ends with.
  static func worst(of codes: [ExitCode]) -> ExitCode {
    let order: [ExitCode] = [
      .interrupted, .compileError, .cellFailed, .limitReached, .regressed, .unusable,
    ]
    return order.first(where: codes.contains) ?? .fine
  }
}
