import CCairo

/// A picture in memory that Cairo draws to.
@safe
struct CairoCanvas: ~Copyable {
  let surface: OpaquePointer
  let context: OpaquePointer
  let width: Int
  let height: Int
  let theme: Theme
  /// Pixels for each CSS pixel; nothing for a page of shapes.
  let scale: Double?

  /// A page of `width` × `height` CSS pixels in a PDF file; `finish()` completes the file.
  init(pdf file: String, width: Double, height: Double, theme: Theme) throws {
    (self.width, self.height) = (Int(width.rounded(.up)), Int(height.rounded(.up)))
    self.theme = theme
    scale = nil
    // A CSS pixel is ¾ point.
    unsafe surface = cairo_pdf_surface_create(file, width * 0.75, height * 0.75)
    unsafe context = cairo_create(surface)
    guard unsafe cairo_status(context) == CAIRO_STATUS_SUCCESS else {
      throw PNGWriter.Failure.library("write the PDF file \(file)")
    }
    // The time of writing would make each file another one.
    unsafe cairo_pdf_surface_set_metadata(
      surface, CAIRO_PDF_METADATA_CREATE_DATE, "2000-01-01T00:00:00Z")
    unsafe cairo_scale(context, 0.75, 0.75)
  }

  /// Writes what is still in memory.
  func finish() throws {
    unsafe cairo_surface_finish(surface)
    guard unsafe cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS else {
      throw PNGWriter.Failure.library("finish the PDF file")
    }
  }

  /// Throws when Cairo has no memory for it.
  init(width: Double, height: Double, scale: Double, theme: Theme) throws {
    self.width = Int((width * scale).rounded(.up))
    self.height = Int((height * scale).rounded(.up))
    self.theme = theme
    self.scale = scale
    unsafe surface = cairo_image_surface_create(
      CAIRO_FORMAT_ARGB32, Int32(self.width), Int32(self.height))
    unsafe context = cairo_create(surface)
    guard unsafe cairo_status(context) == CAIRO_STATUS_SUCCESS else {
      throw PNGWriter.Failure.size(width: self.width, height: self.height, bytes: 0)
    }
    unsafe cairo_scale(context, scale, scale)
  }

  deinit {
    unsafe cairo_destroy(context)
    unsafe cairo_surface_destroy(surface)
  }

  func fillBackground() {
    setSource(.surface)
    unsafe cairo_paint(context)
  }

  func draw(_ item: Scene.Item) {
    switch item {
    case .path(let path, let style):
      trace(path)
      paint(style)
    case .rectangle(let box, let corner, let style):
      trace(box, corner)
      paint(style)
    case .symbols(let symbol, let size, let places, let style):
      draw(symbol, size, at: places, style)
    case .text(let run): draw(run)
    case .picture(let picture, let frame): draw(picture, frame)
    case .coverage(let coverage, let frame, let paint): draw(coverage, frame, paint)
    case .group(_, let clip, let items):
      unsafe cairo_save(context)
      if let clip {
        trace(clip, 0)
        unsafe cairo_clip(context)
      }
      for item in items { draw(item) }
      unsafe cairo_restore(context)
    }
  }

  func trace(_ path: Path) {
    for step in path.steps {
      switch step {
      case .move(let place): unsafe cairo_move_to(context, place.x, place.y)
      case .line(let place): unsafe cairo_line_to(context, place.x, place.y)
      case .curve(let a, let b, let c):
        unsafe cairo_curve_to(context, a.x, a.y, b.x, b.y, c.x, c.y)
      case .close: unsafe cairo_close_path(context)
      }
    }
  }

  private func trace(_ box: Rectangle, _ corner: Double) {
    let radius = min(corner, box.width / 2, box.height / 2)
    guard radius > 0 else {
      unsafe cairo_rectangle(context, box.x, box.y, max(0, box.width), max(0, box.height))
      return
    }
    let quarter = Double.pi / 2
    let (left, right) = (box.x + radius, box.right - radius)
    let (top, bottom) = (box.y + radius, box.bottom - radius)
    unsafe cairo_new_sub_path(context)
    unsafe cairo_arc(context, right, top, radius, -quarter, 0)
    unsafe cairo_arc(context, right, bottom, radius, 0, quarter)
    unsafe cairo_arc(context, left, bottom, radius, quarter, 2 * quarter)
    unsafe cairo_arc(context, left, top, radius, 2 * quarter, 3 * quarter)
    unsafe cairo_close_path(context)
  }

  func setSource(_ paint: Paint) {
    let (red, green, blue) = Color.parts(theme.color(of: paint.role))
    unsafe cairo_set_source_rgba(context, red, green, blue, paint.opacity)
  }

  func paint(_ style: Style) {
    if let fill = style.fill {
      setSource(fill)
      unsafe cairo_fill_preserve(context)
    }
    if let stroke = style.stroke {
      setSource(stroke)
      unsafe cairo_set_line_width(context, style.lineWidth)
      unsafe cairo_set_line_join(
        context, style.lineWidth > 1.25 ? CAIRO_LINE_JOIN_ROUND : CAIRO_LINE_JOIN_MITER)
      unsafe cairo_set_dash(context, style.dashes, Int32(style.dashes.count), 0)
      unsafe cairo_stroke_preserve(context)
    }
    unsafe cairo_new_path(context)
  }

  private func draw(_ run: TextRun) {
    unsafe cairo_save(context)
    unsafe cairo_translate(context, run.origin.x, run.origin.y)
    if run.isUpright { unsafe cairo_rotate(context, -.pi / 2) }
    unsafe cairo_scale(context, run.size / 1000, run.size / 1000)
    setSource(run.paint)
    for piece in Typesetter.pieces(of: run.string, face: run.face).pieces {
      switch piece {
      case .glyph(let scalar, let x, let rise, let size):
        let outline = Typeface.of(run.face).glyphs[scalar]?.outline ?? Path()
        trace(outline.mapped { Position($0.x * size + x, $0.y * size - rise) })
      case .foreign(let text, let x, let width):
        unsafe cairo_fill(context)
        drawForeign(text, x: x, width: width)
      }
    }
    unsafe cairo_fill(context)
    unsafe cairo_restore(context)
  }

  /// By the system's fonts, narrowed to the reserved box.
  private func drawForeign(_ logical: String, x: Double, width: Double) {
    let text = CairoCanvas.visualOrder(of: logical)
    unsafe cairo_select_font_face(
      context, "sans-serif", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL)
    unsafe cairo_set_font_size(context, 1000)
    var extents = cairo_text_extents_t()
    unsafe cairo_text_extents(context, text, &extents)
    unsafe cairo_save(context)
    unsafe cairo_translate(context, x, 0)
    if extents.x_advance > 0 { unsafe cairo_scale(context, width / extents.x_advance, 1) }
    unsafe cairo_move_to(context, 0, 0)
    unsafe cairo_show_text(context, text)
    unsafe cairo_restore(context)
  }

  /// Each pixel of the picture as a sharp rectangle.
  private func draw(_ picture: Picture, _ frame: Rectangle) {
    guard picture.width > 0, picture.height > 0, frame.width > 0, frame.height > 0 else { return }
    guard
      let source = unsafe cairo_image_surface_create(
        CAIRO_FORMAT_ARGB32, Int32(picture.width), Int32(picture.height))
    else { return }
    defer { unsafe cairo_surface_destroy(source) }
    guard let data = unsafe cairo_image_surface_get_data(source) else { return }
    let stride = unsafe Int(cairo_image_surface_get_stride(source))
    for y in 0..<picture.height {
      for x in 0..<picture.width {
        let pixel = 4 * (y * picture.width + x)
        let target = y * stride + 4 * x
        let alpha = Int(picture.rgba[pixel + 3])
        for part in 0..<3 {
          let color = (Int(picture.rgba[pixel + part]) * alpha + 127) / 255
          unsafe data[target + 2 - part] = UInt8(color)
        }
        unsafe data[target + 3] = UInt8(alpha)
      }
    }
    unsafe cairo_surface_mark_dirty(source)
    unsafe cairo_save(context)
    unsafe cairo_translate(context, frame.x, frame.y)
    unsafe cairo_scale(
      context, frame.width / Double(picture.width), frame.height / Double(picture.height))
    unsafe cairo_set_source_surface(context, source, 0, 0)
    unsafe cairo_pattern_set_filter(cairo_get_source(context), CAIRO_FILTER_NEAREST)
    unsafe cairo_rectangle(context, 0, 0, Double(picture.width), Double(picture.height))
    unsafe cairo_fill(context)
    unsafe cairo_restore(context)
  }
}
