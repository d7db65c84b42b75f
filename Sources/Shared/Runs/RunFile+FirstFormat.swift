import Digests
import Foundation

extension RunFile {
  /// The end of a name in the first format, which is read but no longer written.
  static let firstFormatEnding = "run"

  /// Reads a record of the first format: a line `swiftnb-run 1 sha256:…`, then the record as JSON.
  ///
  /// Its arrays stand in the JSON as base64 text; it has no counts.
  static func firstFormatRecord(in bytes: Data) throws(Damage) -> RunRecord {
    guard let end = bytes.firstIndex(of: UInt8(ascii: "\n")) else { throw .unreadable }
    let header = String(decoding: bytes[..<end], as: UTF8.self).split(separator: " ")
    guard header.count >= 2, header[0] == "swiftnb-run", let version = Int(header[1]) else {
      throw .unreadable
    }
    guard version == 1 else { throw .newerFormat(version: version) }
    let body = bytes[bytes.index(after: end)...]
    guard header.count == 3, header[2] == "sha256:\(Digest(of: body))",
      let record = try? CanonicalJSON.value(RunRecord.self, from: body)
    else { throw .unreadable }
    return record
  }
}
