import CPNG

/// A PNG picture of 8 bits a sample: grey, grey and alpha, RGB or RGBA; palettes become colours.
///
/// Samples are those in the file: colour profiles and gamma are not applied.
public struct PNGPicture: Sendable {
  public let width: Int
  public let height: Int
  /// 1 grey, 2 grey and alpha, 3 RGB, 4 RGBA.
  public let channels: Int
  /// Rows from the top, channels fastest.
  public let samples: [UInt8]

  /// Reads a picture; throws `DataError` for damaged files and for 16 bits a sample.
  ///
  /// A picture may take at most 1,100 times the file's size (what deflate can reach) and 64 KiB
  /// more: larger claims are refused before anything is allocated.
  public init(_ file: DataFile) throws {
    let bytes = try PNGChunks(file).withoutColourSpace()
    var image = unsafe png_image()
    unsafe image.version = UInt32(PNG_IMAGE_VERSION)
    defer { unsafe png_image_free(&image) }
    let began = unsafe bytes.withUnsafeBytes {
      unsafe png_image_begin_read_from_memory(&image, $0.baseAddress, $0.count)
    }
    guard began != 0 else { throw unsafe PNGPicture.failure(image, file) }
    unsafe image.format &= UInt32(PNG_FORMAT_FLAG_COLOR | PNG_FORMAT_FLAG_ALPHA)
    let color = unsafe image.format & UInt32(PNG_FORMAT_FLAG_COLOR) != 0
    let alpha = unsafe image.format & UInt32(PNG_FORMAT_FLAG_ALPHA) != 0
    (width, height) = unsafe (Int(image.width), Int(image.height))
    channels = (color ? 3 : 1) + (alpha ? 1 : 0)
    guard let size = elementCount(of: [width, height, channels]),
      size <= bytes.count * 1_100 + 65_536
    else {
      throw file.error(
        at: 16, found: "a claim of \(width) × \(height) pixels in \(bytes.count) bytes")
    }
    var status: Int32 = 0
    samples = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      unsafe buffer.initialize(repeating: 0)
      count = size
      status = unsafe png_image_finish_read(&image, nil, buffer.baseAddress, 0, nil)
    }
    // Warnings (1) leave a whole picture; errors (2 and more) do not.
    guard status != 0, unsafe image.warning_or_error < 2 else {
      throw unsafe PNGPicture.failure(image, file)
    }
  }

  @unsafe private static func failure(_ image: png_image, _ file: DataFile) -> DataError {
    var message = unsafe image.message
    let reason = unsafe withUnsafeBytes(of: &message) { unsafe Array($0.prefix { $0 != 0 }) }
    return DataError(
      file: file.path,
      found: "a damaged PNG picture (\(String(decoding: reason, as: UTF8.self)))",
      remedy: getItAgain)
  }
}
