/// Unpacks gzip files (RFC 1952) and checks each member's checksum and length.
public enum Gzip {
  /// What a file may unpack to at most: 256 times its own size and 64 MiB more.
  ///
  /// Memory follows what was really unpacked, never what a header or trailer claims: no more than
  /// three times that are held at once.
  public static func largestContent(of storedCount: Int) -> Int {
    storedCount * 256 + 64 << 20
  }

  static func isPacked(_ stored: [UInt8]) -> Bool {
    stored.count >= 2 && stored[0] == 0x1F && stored[1] == 0x8B
  }

  /// The content of all members, one after the other.
  ///
  /// Throws `DataError` for damaged, cut-off or oversized data, and for anything but zeros after
  /// the last member.
  public static func unpacked(_ stored: [UInt8], path: String) throws -> [UInt8] {
    try unpacked(stored, path: path, limit: largestContent(of: stored.count))
  }

  static func unpacked(_ stored: [UInt8], path: String, limit: Int) throws -> [UInt8] {
    var inflater = try Inflater(.gzip, path: path, limit: limit)
    var offset = 0
    repeat {
      offset = try inflater.unpackMember(of: stored, from: offset)
    } while offset < stored.count && isPacked(Array(stored[offset...].prefix(2)))
    guard let garbage = stored[offset...].firstIndex(where: { $0 != 0 }) else {
      return inflater.content()
    }
    throw DataError(
      file: path, position: .byte(garbage),
      found: "\(stored.count - garbage) bytes that belong to no gzip member", remedy: getItAgain)
  }
}
