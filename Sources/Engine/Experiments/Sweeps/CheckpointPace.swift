import Foundation

/// How often a run writes what it could go on from.
///
/// The default is every 10 s: that is the most which a crash costs, and a checkpoint of a network of a
/// million weights takes about a tenth of a second. Where writing takes longer, there are fewer: it
/// never takes more than a hundredth of the time. A run of less than 10 s writes none.
struct CheckpointPace: Hashable, Sendable {
  enum Interval: Hashable, Sendable {
    case seconds(Double)
    case steps(Int)
  }

  /// `10 s`, `0.5 s` or `200 steps`.
  static let variable = "SWIFTNB_CHECKPOINT"

  var interval = Interval.seconds(10)

  init(every interval: Interval) {
    self.interval = interval
  }

  /// Reads the variable; throws `CheckpointPaceError` for what is none of its forms.
  init(environment: [String: String]) throws {
    guard let text = environment[Self.variable] else { return }
    let parts = text.split(separator: " ").map(String.init)
    switch parts.count == 2 ? parts[1] : "" {
    case "s":
      guard let seconds = Double(parts[0]), seconds >= 0, seconds.isFinite else { break }
      interval = .seconds(seconds)
      return
    case "steps":
      guard let steps = Int(parts[0]), steps > 0 else { break }
      interval = .steps(steps)
      return
    default: break
    }
    throw CheckpointPaceError(found: text)
  }
}

/// The setting of the checkpoints' pace says nothing that is understood.
struct CheckpointPaceError: Error, Hashable, CustomStringConvertible {
  var found: String

  var description: String {
    "\(CheckpointPace.variable) is '\(found)'; give seconds or steps, such as '10 s' or '200 steps'"
  }
}
