import Digests
public import Foundation

/// What an interrupted run goes on from: the parts that its phases kept, each by name.
public struct Checkpoint: Hashable, Sendable {
  /// Raised when the meaning of the file changes; the phases' parts have versions of their own.
  public static let formatVersion = 1

  public var parts: [String: Data] = [:]
  /// How long the run has computed so far.
  public var seconds = 0.0

  /// Without any part.
  public init() {}

  private static let magic = "swiftnb-checkpoint"

  /// The second line of the file.
  private struct Contents: Codable {
    struct Part: Codable {
      var name: String
      var bytes: Int
    }
    var parts: [Part]
    var seconds: Double
  }

  /// A line with version and checksum, a line of JSON that lists the parts, then their bytes.
  func bytes() throws -> Data {
    let sorted = parts.sorted { $0.key < $1.key }
    var body = try CanonicalJSON.bytes(
      of: Contents(
        parts: sorted.map { .init(name: $0.key, bytes: $0.value.count) }, seconds: seconds))
    body.append(UInt8(ascii: "\n"))
    for part in sorted { body.append(part.value) }
    let digest = Digest(of: body)
    return Data("\(Self.magic) \(Self.formatVersion) sha256:\(digest)\n".utf8) + body
  }

  /// Reads what `bytes()` wrote, and believes nothing whose checksum does not fit.
  init(_ bytes: Data) throws(RunFile.Damage) {
    guard let end = bytes.firstIndex(of: UInt8(ascii: "\n")) else { throw .unreadable }
    let header = String(decoding: bytes[..<end], as: UTF8.self).split(separator: " ")
    guard header.count >= 2, header[0] == Self.magic, let version = Int(header[1]) else {
      throw .unreadable
    }
    guard version <= Self.formatVersion else { throw .newerFormat(version: version) }
    let body = bytes[(end + 1)...]
    guard header.count == 3, header[2] == "sha256:\(Digest(of: body))",
      let line = body.firstIndex(of: UInt8(ascii: "\n")),
      let contents = try? CanonicalJSON.value(Contents.self, from: body[..<line])
    else { throw .unreadable }
    var start = line + 1
    for part in contents.parts {
      guard part.bytes >= 0, part.bytes <= body.endIndex - start else { throw .unreadable }
      parts[part.name] = Data(body[start..<start + part.bytes])
      start += part.bytes
    }
    seconds = contents.seconds
  }
}
