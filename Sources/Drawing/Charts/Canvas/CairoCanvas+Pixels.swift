import CCairo

extension CairoCanvas {
  /// The pixels as red, green and blue, for a picture that is opaque everywhere.
  var opaquePixels: (rgb: [UInt8], width: Int, height: Int) {
    unsafe cairo_surface_flush(surface)
    guard let data = unsafe cairo_image_surface_get_data(surface) else { return ([], 0, 0) }
    let stride = unsafe Int(cairo_image_surface_get_stride(surface))
    let rgb = unsafe [UInt8](unsafeUninitializedCapacity: 3 * width * height) { bytes, count in
      var target = 0
      for y in 0..<height {
        for source in Swift.stride(from: y * stride, to: y * stride + 4 * width, by: 4) {
          // In memory: blue, green, red, opacity.
          unsafe bytes[target] = data[source + 2]
          unsafe bytes[target + 1] = data[source + 1]
          unsafe bytes[target + 2] = data[source]
          target += 3
        }
      }
      count = target
    }
    return (rgb, width, height)
  }

  /// The pixels as red, green, blue and opacity, opacity not multiplied in.
  var pixels: (rgba: [UInt8], width: Int, height: Int) {
    unsafe cairo_surface_flush(surface)
    guard let data = unsafe cairo_image_surface_get_data(surface) else { return ([], 0, 0) }
    let stride = unsafe Int(cairo_image_surface_get_stride(surface))
    var rgba = [UInt8](repeating: 0, count: 4 * width * height)
    for y in 0..<height {
      for x in 0..<width {
        let source = y * stride + 4 * x
        let target = 4 * (y * width + x)
        let alpha = unsafe Int(data[source + 3])
        guard alpha > 0 else { continue }
        if alpha == 255 {
          for part in 0..<3 { rgba[target + part] = unsafe data[source + 2 - part] }
          rgba[target + 3] = 255
          continue
        }
        // In memory: blue, green, red, opacity.
        for part in 0..<3 {
          let value = unsafe Int(data[source + 2 - part])
          rgba[target + part] = UInt8(min(255, (value * 255 + alpha / 2) / alpha))
        }
        rgba[target + 3] = UInt8(alpha)
      }
    }
    return (rgba, width, height)
  }
}
