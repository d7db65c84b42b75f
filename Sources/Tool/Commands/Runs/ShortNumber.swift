import Foundation

/// Numbers for the eye, as C's `printf` writes them.
///
/// `String(format:)` takes microseconds a number, and a list has a hundred thousand of them.
enum ShortNumber {
  /// Four significant digits: `%.4g`.
  static func text(of value: Double) -> String { text("%.4g", value) }

  /// So many digits behind the point: `%.2f`.
  static func text(of value: Double, decimals: Int) -> String { text("%.\(decimals)f", value) }

  private static func text(_ format: String, _ value: Double) -> String {
    unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: 400) { buffer in
      let count = unsafe withVaList([value]) {
        unsafe vsnprintf(buffer.baseAddress, buffer.count, format, $0)
      }
      let written = unsafe buffer.prefix(min(Int(count), buffer.count - 1))
      return unsafe String(decoding: written.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
  }
}
