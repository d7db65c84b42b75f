extension Drawable {
  /// A stand-alone `<svg>` element; its colours are CSS variables (`Theme.css`) that fall back to the
  /// light theme, and each of its ids starts with `idPrefix`.
  public func svg(idPrefix: String) -> String {
    SVGWriter.write(laidOut(), prefix: idPrefix, label: alternativeText)
  }

  /// A PNG file at `scale` pixels for each CSS pixel, which its pHYs chunk says.
  ///
  /// Throws when the picture is too large for memory.
  public func png(scale: Double = 2, theme: Theme = .light) throws -> [UInt8] {
    try PNGPicture.draw(laidOut(), scale: scale, theme: theme, isTransparent: false)
  }

  /// Writes a PDF file of one page, text as outlines.
  ///
  /// Throws when the file cannot be written.
  public func writePDF(to file: String, theme: Theme = .light) throws {
    let scene = laidOut()
    let canvas = try CairoCanvas(
      pdf: file, width: scene.width, height: scene.height, theme: theme)
    if theme != .light { canvas.fillBackground() }
    for item in scene.items { canvas.draw(item) }
    try canvas.finish()
  }
}

/// Draws a scene to a PNG file.
enum PNGPicture {
  static func draw(_ scene: Scene, scale: Double, theme: Theme, isTransparent: Bool) throws
    -> [UInt8]
  {
    let scale = scale.isFinite ? min(max(scale, 0.25), 8) : 2
    let canvas = try CairoCanvas(
      width: scene.width, height: scene.height, scale: scale, theme: theme)
    if !isTransparent { canvas.fillBackground() }
    for item in scene.items { canvas.draw(item) }
    // 96 CSS pixels to the inch.
    let density = Int((scale * 96 / 0.0254).rounded())
    guard isTransparent else { return try canvas.opaquePNG(pixelsPerMeter: density) }
    let (rgba, width, height) = canvas.pixels
    return try PNGWriter.write(
      rgba, width: width, height: height, format: .rgba, pixelsPerMeter: density)
  }
}
