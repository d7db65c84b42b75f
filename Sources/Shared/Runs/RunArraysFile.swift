import Digests
import Foundation

/// The binary file beside a record: its arrays one after the other, as little-endian 32-bit floats.
///
/// The first 128 bytes are a line of text, `swiftnb-arrays 2 sha256:…` filled up with blanks: its
/// checksum is that of all the bytes behind it, and the record repeats it.
struct RunArraysFile {
  static let headSize = 128

  /// Where each array is, in the order of their names.
  let places: [RunLine.ArrayPlace]
  /// The whole file; empty where there are no arrays.
  let bytes: Data
  /// What the record says of the file; `nil` where there are no arrays.
  let whole: RunLine.Arrays?

  /// Lays the arrays out.
  init(_ arrays: [String: RunArray]) {
    guard !arrays.isEmpty else {
      (places, bytes, whole) = ([], Data(), nil)
      return
    }
    var body = Data()
    body.reserveCapacity(arrays.values.reduce(0) { $0 + 4 * $1.scalars.count })
    places = arrays.sorted { $0.key < $1.key }.map { name, array in
      let place = RunLine.ArrayPlace(
        name: name, offset: Self.headSize + body.count, shape: array.shape)
      let words = array.scalars.map(\.bitPattern.littleEndian)
      unsafe words.withUnsafeBytes { unsafe body.append(contentsOf: $0) }
      return place
    }
    let checksum = "sha256:\(Digest(of: body))"
    bytes = Self.head(checksum) + body
    whole = RunLine.Arrays(bytes: bytes.count, checksum: checksum)
  }

  /// Reads the arrays back; `nil` where anything does not fit what the record says.
  static func arrays(
    in bytes: Data, _ whole: RunLine.Arrays, at places: [RunLine.ArrayPlace]
  ) -> [String: RunArray]? {
    guard bytes.count == whole.bytes, bytes.count >= headSize,
      bytes.prefix(headSize) == head(whole.checksum),
      whole.checksum == "sha256:\(Digest(of: bytes.dropFirst(headSize)))"
    else { return nil }
    var arrays: [String: RunArray] = [:]
    for place in places {
      guard let count = count(of: place.shape), place.offset >= headSize,
        count <= (bytes.count - place.offset) / 4
      else { return nil }
      let start = bytes.startIndex + place.offset
      var words = [UInt32](repeating: 0, count: count)
      unsafe words.withUnsafeMutableBytes { words in
        _ = unsafe bytes.copyBytes(to: words, from: start..<(start + 4 * count))
      }
      arrays[place.name] = RunArray(
        words.map { Float(bitPattern: UInt32(littleEndian: $0)) }, shape: place.shape)
    }
    return arrays
  }

  private static func head(_ checksum: String) -> Data {
    let line = "swiftnb-arrays \(RunRecord.formatVersion) \(checksum)"
    return Data(line.utf8)
      + Data(repeating: UInt8(ascii: " "), count: max(0, headSize - 1 - line.utf8.count))
      + Data([UInt8(ascii: "\n")])
  }

  private static func count(of shape: [Int]) -> Int? {
    var count = 1
    for extent in shape {
      let (product, overflows) = count.multipliedReportingOverflow(by: extent)
      guard extent >= 0, !overflows else { return nil }
      count = product
    }
    return count
  }
}
