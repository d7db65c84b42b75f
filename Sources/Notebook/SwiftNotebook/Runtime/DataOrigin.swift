import Foundation

/// Which data a notebook is to run on.
public enum DataOrigin: String, Codable, Sendable {
  /// The sets that come with the project.
  case bundled
  /// The sets that a method's description names; where one is missing, the notebook stops.
  case spec
}

/// What `--data` says; without it, bundled sets for the profile `quick` and the description's own
/// for `full`.
public let dataOrigin: DataOrigin = {
  guard let name = ProcessInfo.processInfo.environment["SWIFTNB_DATA_ORIGIN"] else {
    return profile == .full ? .spec : .bundled
  }
  guard let origin = DataOrigin(rawValue: name) else {
    fatalError("SWIFTNB_DATA_ORIGIN is '\(name)'; it may be 'bundled' or 'spec'")
  }
  return origin
}()
