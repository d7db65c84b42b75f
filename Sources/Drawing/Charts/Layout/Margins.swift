/// The room around a plot, in CSS pixels.
struct Margins: Hashable {
  var left = 0.0
  var right = 0.0
  var top = 0.0
  var bottom = 0.0

  /// The larger of each side, so that plots beside each other line up.
  func joined(with other: Margins) -> Margins {
    Margins(
      left: max(left, other.left), right: max(right, other.right), top: max(top, other.top),
      bottom: max(bottom, other.bottom))
  }
}

/// Sizes that all charts share, in CSS pixels.
enum Metrics {
  static let title = 15.0
  static let subtitle = 12.5
  static let label = 12.0
  static let titleLine = 20.0
  static let textLine = 16.0
  static let edge = 2.0
}
