/// Reads the central directory at the end of a ZIP archive.
struct ZipDirectory {
  private let file: DataFile
  private let start: Int
  private let count: Int

  init(_ file: DataFile) throws {
    self.file = file
    let bytes = file.bytes
    // The end record has 22 bytes and a comment of at most 65,535 behind it.
    let lowest = max(0, bytes.count - 22 - 65_535)
    let found = stride(from: bytes.count - 22, through: lowest, by: -1).first {
      bytes[$0] == 0x50 && ByteOrder.little.integer(UInt32.self, at: $0, in: bytes) == 0x0605_4B50
    }
    guard let end = found else {
      throw file.error(
        at: bytes.count, found: "no directory of a ZIP archive at the end",
        remedy: "name a whole ZIP or NPZ file")
    }
    let fields = (0..<8).map {
      ByteOrder.little.integer(UInt16.self, at: end + 4 + 2 * $0, in: bytes)
    }
    let size = ByteOrder.little.integer(UInt32.self, at: end + 12, in: bytes)
    let offset = ByteOrder.little.integer(UInt32.self, at: end + 16, in: bytes)
    guard fields[0] == 0, fields[1] == 0, fields[3] != 0xFFFF, offset != 0xFFFF_FFFF else {
      throw file.error(
        at: end + 4, found: "a split or 64-bit archive",
        remedy: "pack it again as one file below 4 GB with fewer than 65,535 entries")
    }
    guard Int(offset) + Int(size) <= end else {
      throw file.error(at: end + 12, found: "a directory of \(size) bytes from byte \(offset) on")
    }
    start = Int(offset)
    count = Int(fields[3])
  }

  func entries() throws -> [ZipEntry] {
    var offset = start
    var entries: [ZipEntry] = []
    for _ in 0..<count {
      let (entry, next) = try entry(at: offset)
      offset = next
      if !entry.name.hasSuffix("/") { entries.append(entry) }
    }
    return entries
  }

  private func entry(at offset: Int) throws -> (ZipEntry, next: Int) {
    let bytes = file.bytes
    func short(_ at: Int) -> Int {
      Int(ByteOrder.little.integer(UInt16.self, at: offset + at, in: bytes))
    }
    func long(_ at: Int) -> UInt32 {
      ByteOrder.little.integer(UInt32.self, at: offset + at, in: bytes)
    }
    guard offset <= bytes.count - 46, long(0) == 0x0201_4B50,
      case let end = offset + 46 + short(28) + short(30) + short(32), end <= bytes.count
    else {
      throw file.error(at: offset, found: "no whole entry of the directory")
    }
    let name = String(decoding: bytes[offset + 46..<offset + 46 + short(28)], as: UTF8.self)
    guard short(8) & 1 == 0 else {
      throw file.error(
        at: offset + 8, found: "'\(name)', which is encrypted", remedy: "pack it without password")
    }
    guard short(10) == 0 || short(10) == 8 else {
      throw file.error(
        at: offset + 10, found: "'\(name)', packed by method \(short(10))",
        remedy: "pack it stored or deflated")
    }
    guard long(20) != 0xFFFF_FFFF, long(24) != 0xFFFF_FFFF, long(42) != 0xFFFF_FFFF else {
      throw file.error(
        at: offset + 20, found: "'\(name)' with a 64-bit size", remedy: "keep entries below 4 GB")
    }
    let entry = ZipEntry(
      name: name, size: Int(long(24)), packedSize: Int(long(20)), isDeflated: short(10) == 8,
      checksum: long(16), headerOffset: Int(long(42)))
    return (entry, end)
  }
}
