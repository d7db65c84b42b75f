import CCairo

extension CairoCanvas {
  /// From this many on, symbols in a picture of pixels are stamped instead of traced.
  private static let stampLimit = 24
  /// Positions within a pixel, in each direction, for which a stamp is kept.
  private static let phases = 8

  /// Draws each symbol over those before it.
  func draw(_ symbol: Symbol, _ size: Double, at places: [Position], _ style: Style) {
    let outline = symbol.outline(size: size)
    if let scale, places.count >= CairoCanvas.stampLimit {
      stamp(outline, reach: 0.75 * size + style.lineWidth, at: places, style, scale)
      return
    }
    for place in places {
      trace(outline.mapped { Position($0.x + place.x, $0.y + place.y) })
      paint(style)
    }
  }

  /// Copies pictures of the symbol, one for each eighth of a pixel: places are exact to a sixteenth.
  private func stamp(
    _ outline: Path, reach: Double, at places: [Position], _ style: Style, _ scale: Double
  ) {
    let radius = (reach * scale).rounded(.up) + 1
    let phases = Double(CairoCanvas.phases)
    let row = CairoCanvas.phases + 1
    var stamps = unsafe [OpaquePointer?](repeating: nil, count: row * row)
    defer { for key in 0..<row * row { unsafe cairo_surface_destroy(stamps[key]) } }
    unsafe cairo_save(context)
    unsafe cairo_identity_matrix(context)
    for place in places {
      let (x, y) = (place.x * scale, place.y * scale)
      let (left, top) = (x.rounded(.down), y.rounded(.down))
      let (right, down) = (((x - left) * phases).rounded(), ((y - top) * phases).rounded())
      let key = Int(down) * row + Int(right)
      if unsafe stamps[key] == nil {
        let center = Position(radius + right / phases, radius + down / phases)
        unsafe stamps[key] = stamp(outline, center, side: 2 * radius + 1, style, scale)
      }
      guard let stamp = unsafe stamps[key] else { continue }
      unsafe cairo_set_source_surface(context, stamp, left - radius, top - radius)
      unsafe cairo_paint(context)
    }
    unsafe cairo_restore(context)
  }

  /// A picture of one symbol about `center`, in pixels.
  private func stamp(
    _ outline: Path, _ center: Position, side: Double, _ style: Style, _ scale: Double
  ) -> OpaquePointer? {
    guard let canvas = try? CairoCanvas(width: side, height: side, scale: 1, theme: theme) else {
      return nil
    }
    unsafe cairo_translate(canvas.context, center.x, center.y)
    unsafe cairo_scale(canvas.context, scale, scale)
    canvas.trace(outline)
    canvas.paint(style)
    return unsafe cairo_surface_reference(canvas.surface)
  }
}
