/// A ZIP archive of stored and deflated files (PKWARE's APPNOTE), such as NPZ.
///
/// Reading an entry takes at most 1,100 times the entry's packed size (what deflate can reach) and
/// 64 KiB more; larger claims are refused before anything is allocated.
public struct ZipArchive: Sendable {
  /// The files in the directory's order, folders left out.
  public let entries: [ZipEntry]
  private let file: DataFile

  /// Reads the directory; throws `DataError` for damaged archives and for encrypted, split, 64-bit
  /// and otherwise packed ones.
  public init(_ file: DataFile) throws {
    self.file = file
    entries = try ZipDirectory(file).entries()
  }

  /// Unpacks one entry and checks its size and its checksum.
  public func file(_ entry: ZipEntry) throws -> DataFile {
    let range = try packedRange(of: entry)
    let content = entry.isDeflated ? try inflated(entry, range) : Array(file.bytes[range])
    try check(entry, at: range.lowerBound, content, content.indices)
    return DataFile(entry: entry.name, of: file, bytes: content)
  }

  /// Where in the archive's own bytes an entry lies that is stored as it is, its size and checksum
  /// tested; nothing for a deflated one.
  func storedRange(of entry: ZipEntry) throws -> (file: DataFile, range: Range<Int>)? {
    guard !entry.isDeflated else { return nil }
    let range = try packedRange(of: entry)
    try check(entry, at: range.lowerBound, file.bytes, range)
    return (file, range)
  }

  private func packedRange(of entry: ZipEntry) throws -> Range<Int> {
    let bytes = file.bytes
    guard entry.headerOffset <= bytes.count - 30,
      ByteOrder.little.integer(UInt32.self, at: entry.headerOffset, in: bytes) == 0x0403_4B50
    else {
      throw file.error(at: entry.headerOffset, found: "no header of the entry '\(entry.name)'")
    }
    let names = ByteOrder.little.integer(UInt16.self, at: entry.headerOffset + 26, in: bytes)
    let extras = ByteOrder.little.integer(UInt16.self, at: entry.headerOffset + 28, in: bytes)
    let start = entry.headerOffset + 30 + Int(names) + Int(extras)
    guard start <= bytes.count, entry.packedSize <= bytes.count - start else {
      throw file.error(
        at: entry.headerOffset,
        found: "'\(entry.name)' of \(entry.packedSize) bytes in an archive of \(bytes.count)")
    }
    return start..<start + entry.packedSize
  }

  private func check(
    _ entry: ZipEntry, at start: Int, _ bytes: [UInt8], _ range: Range<Int>
  ) throws {
    guard range.count == entry.size, checksum(of: bytes, range) == entry.checksum else {
      throw file.error(
        at: start, found: "'\(entry.name)' with another size or checksum than the directory says")
    }
  }

  private func inflated(_ entry: ZipEntry, _ range: Range<Int>) throws -> [UInt8] {
    guard entry.size <= entry.packedSize * 1_100 + 65_536 else {
      throw file.error(
        at: range.lowerBound,
        found: "a claim that \(entry.packedSize) bytes of '\(entry.name)' unpack to \(entry.size)")
    }
    var inflater = try Inflater(
      .none, path: file.path, limit: entry.size + 1, expecting: entry.size + 1)
    _ = try inflater.unpackMember(of: file.bytes, from: range.lowerBound, to: range.upperBound)
    return inflater.content()
  }
}
