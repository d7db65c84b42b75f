import Foundation

/// How much a notebook may compute.
public enum Profile: String, Codable, Sendable {
  /// Minutes on two cores.
  case quick
  /// Up to an hour.
  case full
}

/// The profile that the notebook is rendered with.
public let profile: Profile = {
  guard let name = ProcessInfo.processInfo.environment["SWIFTNB_PROFILE"] else { return .quick }
  guard let profile = Profile(rawValue: name) else {
    fatalError("SWIFTNB_PROFILE is '\(name)'; it may be 'quick' or 'full'")
  }
  return profile
}()
