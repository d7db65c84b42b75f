import Digests
import Foundation

/// The lines of a record's file: JSON, one object a line, the first with version and checksum.
///
/// ```
/// {"checksum":"sha256:9f86d0…","format":"swiftnb-run","version":2}
/// {"run":{"code":"…","data":"…","experiment":"…","key":"…","seed":1,"system":"…"}}
/// {"facts":{…}}
/// {"final":{"counts":{…},"metrics":{…}}}
/// {"curve":{"name":"loss","steps":[1,2],"values":[2.5,1.25]}}
/// {"array":{"name":"confidence","offset":128,"shape":[500]}}
/// {"arrays":{"bytes":2128,"checksum":"sha256:…"}}
/// ```
enum RunFile {
  /// What is wrong with the bytes.
  enum Damage: Error {
    case unreadable
    case newerFormat(version: Int)
  }

  private static let format = "swiftnb-run"

  private struct Head: Codable {
    var checksum: String
    var format: String
    var version: Int
  }

  /// The bytes of a record's two files; `arrays` is empty where it has none.
  static func bytes(of record: RunRecord) throws -> (lines: Data, arrays: Data) {
    let arrays = RunArraysFile(record.results.arrays)
    var body = Data()
    for line in RunLine.lines(of: record, arrays: arrays) {
      body.append(try CanonicalJSON.bytes(of: line))
      body.append(UInt8(ascii: "\n"))
    }
    let head = Head(
      checksum: "sha256:\(Digest(of: body))", format: format, version: RunRecord.formatVersion)
    var lines = try CanonicalJSON.bytes(of: head)
    lines.append(UInt8(ascii: "\n"))
    return (lines + body, arrays.bytes)
  }

  /// How much of a record is wanted; the checksum of its lines is always that of all.
  enum Extent {
    /// What was asked, the facts and the final numbers.
    case summary
    case all
  }

  /// Reads a record, and believes nothing whose checksum does not fit.
  ///
  /// The version is judged before the checksum: a later format may compute it differently. `arrays`
  /// reads the other file, and is asked only when the record has one.
  static func record(
    in bytes: Data, _ extent: Extent, arrays: () -> Data?
  ) throws(Damage) -> RunRecord {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard lines.count > 1, let head = try? CanonicalJSON.value(Head.self, from: lines[0]),
      head.format == format
    else { throw .unreadable }
    guard head.version <= RunRecord.formatVersion else {
      throw .newerFormat(version: head.version)
    }
    // What is cut off at the end of a line still has a checksum of its own to fail.
    let body = bytes[(lines[0].endIndex + 1)...]
    let wanted = extent == .all ? lines.count - 1 : min(4, lines.count - 1)
    guard head.version == RunRecord.formatVersion, lines.last?.isEmpty == true,
      head.checksum == "sha256:\(Digest(of: body))",
      let rows = try? lines[1..<wanted].map({ try CanonicalJSON.value(RunLine.self, from: $0) }),
      var record = RunLine.record(of: rows)
    else { throw .unreadable }
    if let whole = rows.last?.arrays {
      guard let bytes = arrays(),
        let read = RunArraysFile.arrays(in: bytes, whole, at: rows.compactMap(\.array))
      else { throw .unreadable }
      record.results.arrays = read
    }
    return record
  }
}
