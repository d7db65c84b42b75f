/// The colours of a drawing: what each role looks like on one surface.
///
/// Series differ by at least 3:1 from the surface, and from each other also for readers with
/// protanopia, deuteranopia or tritanopia (tests compute both).
public struct Theme: Hashable, Sendable {
  /// Eight colours, each `#rrggbb`.
  public var series: [String]
  public var ink: String
  public var muted: String
  public var grid: String
  public var surface: String
  public var heat: String

  /// Dark marks on white.
  public static let light = Theme(
    series: [
      "#1d4fb8", "#b8400a", "#1aa08c", "#7b2468", "#b38105", "#8a67e5", "#1f83a3", "#c05a6c",
    ],
    ink: "#1b1f24", muted: "#5d6570", grid: "#e3e6ea", surface: "#ffffff", heat: "#0f2f75")

  /// Bright marks on a near black.
  public static let dark = Theme(
    series: [
      "#5b8ff5", "#f0763a", "#8ee8c8", "#b86aa8", "#e8bd3f", "#b3a8fb", "#76d2ea", "#e08f90",
    ],
    ink: "#e8eaed", muted: "#a3abb6", grid: "#30353d", surface: "#15181d", heat: "#8aacf0")

  /// Middle greys that can be read on white and on black; for pictures without a background.
  static let neutral = Theme(
    series: light.series, ink: "#737a84", muted: "#737a84", grid: "#9aa1ab", surface: "#ffffff",
    heat: "#737a84")

  /// The colour of a role as `#rrggbb`.
  public func color(of role: Role) -> String {
    switch role {
    case .series(let index): series[index % series.count]
    case .ink: ink
    case .muted: muted
    case .grid: grid
    case .surface: surface
    case .heat: heat
    case .cold: series[0]
    case .warm: series[1]
    }
  }
}

extension Role {
  /// The role's name among the CSS variables.
  var variable: String {
    switch self {
    case .series(let index): "--chart-\(index % 8 + 1)"
    case .ink: "--chart-ink"
    case .muted: "--chart-muted"
    case .grid: "--chart-grid"
    case .surface: "--chart-surface"
    case .heat: "--chart-heat"
    case .cold: Role.series(0).variable
    case .warm: Role.series(1).variable
    }
  }
}
