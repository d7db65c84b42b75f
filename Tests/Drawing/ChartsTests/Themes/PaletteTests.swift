import Testing

@testable import Charts

@Suite struct PaletteTests {
  private func linear(_ color: String) -> [Double] {
    let parts = Color.parts(color)
    return [parts.0, parts.1, parts.2].map { part in
      // sRGB to linear light; the power by repeated roots would be too coarse, so exp and log.
      part <= 0.04045 ? part / 12.92 : Reference.power((part + 0.055) / 1.055, 2.4)
    }
  }

  private func luminance(_ rgb: [Double]) -> Double {
    0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2]
  }

  /// WCAG 2.1, contrast ratio.
  private func contrast(_ a: [Double], _ b: [Double]) -> Double {
    let (x, y) = (luminance(a) + 0.05, luminance(b) + 0.05)
    return max(x, y) / min(x, y)
  }

  @Test(arguments: [Theme.light, .dark])
  func `marks differ from the surface by at least three to one`(theme: Theme) {
    let surface = linear(theme.surface)
    for color in theme.series { #expect(contrast(linear(color), surface) >= 3, "\(color)") }
    #expect(contrast(linear(theme.ink), surface) >= 12)
    #expect(contrast(linear(theme.muted), surface) >= 4.5)
    #expect(contrast(linear(theme.heat), surface) >= 7)
  }

  @Test func `captions without background can be read on both pages`() {
    let gray = linear(Theme.neutral.ink)
    for theme in [Theme.light, .dark] { #expect(contrast(gray, linear(theme.surface)) >= 4) }
  }

  @Test(arguments: [Theme.light, .dark])
  func `labels in a heat map can be read on every strength`(theme: Theme) {
    for step in 0...20 {
      let share = Double(step) / 20
      let opacity = 0.04 + 0.96 * share
      let (heat, surface) = (Color.parts(theme.heat), Color.parts(theme.surface))
      func mixed(_ a: Double, _ b: Double) -> Double { opacity * a + (1 - opacity) * b }
      let cell = [
        mixed(heat.0, surface.0), mixed(heat.1, surface.1), mixed(heat.2, surface.2),
      ].map { $0 <= 0.04045 ? $0 / 12.92 : Reference.power(($0 + 0.055) / 1.055, 2.4) }
      let label = linear(share > HeatMap.labelTurn ? theme.surface : theme.ink)
      // The best that one turning point reaches in both themes.
      #expect(contrast(cell, label) >= 3.7, "at \(share)")
    }
  }

  /// Machado, Oliveira and Fernandes, *A Physiologically-based Model for Simulation of Color Vision
  /// Deficiency*, 2009, severity 1.
  private static let deficiencies: [(String, [[Double]])] = [
    ("none", [[1, 0, 0], [0, 1, 0], [0, 0, 1]]),
    (
      "protanopia",
      [
        [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
      ]
    ),
    (
      "deuteranopia",
      [
        [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
      ]
    ),
    (
      "tritanopia",
      [
        [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
      ]
    ),
  ]

  /// Ottosson's Oklab, times 100.
  private func oklab(_ rgb: [Double], _ matrix: [[Double]]) -> [Double] {
    let seen = matrix.map { row in min(max(zip(row, rgb).reduce(0) { $0 + $1.0 * $1.1 }, 0), 1) }
    let cones = [
      [0.4122214708, 0.5363325363, 0.0514459929], [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ].map { row in Reference.power(zip(row, seen).reduce(0) { $0 + $1.0 * $1.1 }, 1.0 / 3) }
    return [
      [0.2104542553, 0.7936177850, -0.0040720468], [1.9779984951, -2.4285922050, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.8086757660],
    ].map { row in 100 * zip(row, cones).reduce(0) { $0 + $1.0 * $1.1 } }
  }

  @Test(arguments: [Theme.light, .dark])
  func `series differ for readers with any kind of colour vision`(theme: Theme) {
    for (name, matrix) in PaletteTests.deficiencies {
      let colors = theme.series.map { oklab(linear($0), matrix) }
      for (count, least) in [(4, 9.0), (6, 6.5), (8, 4.5)] {
        for i in 0..<count {
          for j in 0..<i {
            let distance = zip(colors[i], colors[j]).reduce(0) {
              $0 + ($1.0 - $1.1) * ($1.0 - $1.1)
            }.squareRoot()
            #expect(distance >= least, "\(name): \(theme.series[i]) and \(theme.series[j])")
          }
        }
      }
    }
  }
}
