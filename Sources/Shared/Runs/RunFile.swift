import Digests
import Foundation

/// The bytes of a record's file: a line with format version and checksum, then the record as JSON.
///
/// ```
/// swiftnb-run 1 sha256:9f86d0…
/// {"code":"…","data":"…",…}
/// ```
enum RunFile {
  /// What is wrong with the bytes.
  enum Damage: Error {
    case unreadable
    case newerFormat(version: Int)
  }

  private static let magic = "swiftnb-run"

  static func bytes(of record: RunRecord) throws -> Data {
    let body = try CanonicalJSON.bytes(of: record)
    let header = "\(magic) \(RunRecord.formatVersion) sha256:\(Digest(of: body))\n"
    return Data(header.utf8) + body
  }

  /// Reads a record, and believes nothing whose checksum does not fit.
  ///
  /// The version is judged before the checksum: a later format may compute it differently.
  static func record(in bytes: Data) throws(Damage) -> RunRecord {
    guard let end = bytes.firstIndex(of: UInt8(ascii: "\n")) else { throw .unreadable }
    let header = String(decoding: bytes[..<end], as: UTF8.self).split(separator: " ")
    guard header.count >= 2, header[0] == magic, let version = Int(header[1]) else {
      throw .unreadable
    }
    guard version <= RunRecord.formatVersion else { throw .newerFormat(version: version) }
    let body = bytes[bytes.index(after: end)...]
    guard header.count == 3, header[2] == "sha256:\(Digest(of: body))",
      let record = try? CanonicalJSON.value(RunRecord.self, from: body)
    else { throw .unreadable }
    return record
  }
}
