import CPNG
import Charts

/// Reads PNG files through libpng's simplified interface.
enum PNGReading {
  static func picture(_ file: [UInt8]) -> Picture? {
    var image = unsafe png_image()
    unsafe image.version = png_uint_32(PNG_IMAGE_VERSION)
    guard unsafe png_image_begin_read_from_memory(&image, file, file.count) != 0 else { return nil }
    unsafe image.format = png_uint_32(PNG_FORMAT_FLAG_COLOR | PNG_FORMAT_FLAG_ALPHA)
    let (width, height) = unsafe (Int(image.width), Int(image.height))
    var rgba = [UInt8](repeating: 0, count: 4 * width * height)
    guard unsafe png_image_finish_read(&image, nil, &rgba, 0, nil) != 0 else { return nil }
    return Picture(width: width, height: height, rgba: rgba)
  }
}
