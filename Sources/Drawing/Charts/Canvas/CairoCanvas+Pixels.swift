import CCairo
import CPNG

extension CairoCanvas {
  /// The picture as a PNG file, for one that is opaque everywhere.
  ///
  /// Each row goes to libpng while it is in the cache: a copy of the whole picture would cost more than
  /// the conversion.
  func opaquePNG(pixelsPerMeter: Int) throws -> [UInt8] {
    unsafe cairo_surface_flush(surface)
    guard let data = unsafe cairo_image_surface_get_data(surface) else {
      throw PNGWriter.Failure.library("find the picture's pixels")
    }
    let stride = unsafe Int(cairo_image_surface_get_stride(surface))
    return try unsafe PNGWriter.write(
      width: width, height: height, format: .rgb, pixelsPerMeter: pixelsPerMeter
    ) { png in
      unsafe withUnsafeTemporaryAllocation(byteCount: 3 * width + 1, alignment: 4) { row in
        for y in 0..<height {
          let pixels = unsafe UnsafeRawBufferPointer(start: data + y * stride, count: 4 * width)
          for x in 0..<width {
            // From the highest byte on: opacity, red, green, blue. The opacity's byte, now last, is
            // written over by the next pixel.
            let pixel = unsafe pixels.loadUnaligned(fromByteOffset: 4 * x, as: UInt32.self)
            unsafe row.storeBytes(
              of: (pixel << 8).byteSwapped, toByteOffset: 3 * x, as: UInt32.self)
          }
          unsafe png_write_row(png, row.baseAddress?.assumingMemoryBound(to: UInt8.self))
        }
      }
    }
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
