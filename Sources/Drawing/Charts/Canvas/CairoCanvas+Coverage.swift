import CCairo

extension CairoCanvas {
  /// The paint through the pixels.
  func draw(_ coverage: Coverage, _ frame: Rectangle, _ paint: Paint) {
    guard
      let mask = unsafe cairo_image_surface_create(
        CAIRO_FORMAT_A8, Int32(coverage.width), Int32(coverage.height))
    else { return }
    defer { unsafe cairo_surface_destroy(mask) }
    guard let data = unsafe cairo_image_surface_get_data(mask) else { return }
    let stride = unsafe Int(cairo_image_surface_get_stride(mask))
    for y in 0..<coverage.height {
      for x in 0..<coverage.width {
        unsafe data[y * stride + x] = coverage.values[y * coverage.width + x]
      }
    }
    unsafe cairo_surface_mark_dirty(mask)
    unsafe cairo_save(context)
    unsafe cairo_translate(context, frame.x, frame.y)
    unsafe cairo_scale(
      context, frame.width / Double(coverage.width), frame.height / Double(coverage.height))
    setSource(paint)
    unsafe cairo_mask_surface(context, mask, 0, 0)
    unsafe cairo_restore(context)
  }
}
