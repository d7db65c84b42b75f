import CPNG

/// Writes PNG files through libpng: the same bytes for the same picture and library.
public enum PNGWriter {
  /// Why a picture could not be written.
  public enum Failure: Error, Equatable, CustomStringConvertible {
    /// The sizes don't fit, or are outside of what PNG allows.
    case size(width: Int, height: Int, bytes: Int)
    case library(String)

    public var description: String {
      switch self {
      case .size(let width, let height, let bytes):
        "a PNG of \(width) × \(height) pixels cannot be made of \(bytes) bytes"
      case .library(let what): "libpng cannot \(what)"
      }
    }
  }

  /// What a pixel's bytes mean, 8 bits each.
  public enum Format: Int, Sendable {
    case gray = 1
    case rgb = 3
    case rgba = 4
  }

  /// The file for rows from the top without padding; `pixelsPerMeter` goes into its pHYs chunk.
  ///
  /// Throws when `bytes` doesn't hold width × height pixels.
  public static func write(
    _ bytes: [UInt8], width: Int, height: Int, format: Format, pixelsPerMeter: Int? = nil
  ) throws -> [UInt8] {
    guard width > 0, height > 0, width < 1 << 24, height < 1 << 24,
      bytes.count == width * height * format.rawValue
    else { throw Failure.size(width: width, height: height, bytes: bytes.count) }
    let stride = width * format.rawValue
    return try unsafe write(
      width: width, height: height, format: format, pixelsPerMeter: pixelsPerMeter
    ) {
      (png) in
      unsafe bytes.withUnsafeBufferPointer { pixels in
        guard let start = pixels.baseAddress else { return }
        for row in 0..<height { unsafe png_write_row(png, start + row * stride) }
      }
    }
  }

  /// The file whose rows `rows` passes to libpng, one after the other.
  static func write(
    width: Int, height: Int, format: Format, pixelsPerMeter: Int?,
    rows: (_ png: OpaquePointer?) -> Void
  ) throws -> [UInt8] {
    var png = unsafe png_create_write_struct(
      PNG_LIBPNG_VER_STRING, nil, { _, _ in fatalError("libpng failed while writing a picture") },
      { _, _ in })
    guard unsafe png != nil else { throw Failure.library("be started") }
    var info = unsafe png_create_info_struct(png)
    defer { unsafe png_destroy_write_struct(&png, &info) }
    var file: [UInt8] = []
    unsafe withUnsafeMutablePointer(to: &file) { sink in
      unsafe png_set_write_fn(
        png, sink,
        { png, data, count in
          guard let data = unsafe data, let sink = unsafe png_get_io_ptr(png) else { return }
          unsafe sink.assumingMemoryBound(to: [UInt8].self).pointee
            .append(contentsOf: UnsafeBufferPointer(start: data, count: count))
        }, { _ in })
      unsafe png_set_IHDR(
        png, info, png_uint_32(width), png_uint_32(height), 8, colorType(format),
        PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_BASE, PNG_FILTER_TYPE_BASE)
      // Charts are flat areas, which zlib finds faster, and smaller, without a filter before it; the
      // dearer levels gain little over that.
      unsafe png_set_compression_level(png, 1)
      unsafe png_set_filter(png, 0, Int32(PNG_FILTER_NONE))
      if let pixelsPerMeter {
        let density = png_uint_32(pixelsPerMeter)
        unsafe png_set_pHYs(png, info, density, density, PNG_RESOLUTION_METER)
      }
      unsafe png_write_info(png, info)
      unsafe rows(png)
      unsafe png_write_end(png, info)
    }
    return file
  }

  private static func colorType(_ format: Format) -> Int32 {
    switch format {
    case .gray: PNG_COLOR_TYPE_GRAY
    case .rgb: PNG_COLOR_TYPE_RGB
    case .rgba: PNG_COLOR_TYPE_RGB | PNG_COLOR_MASK_ALPHA
    }
  }
}
