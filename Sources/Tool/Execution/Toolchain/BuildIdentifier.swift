import Digests
import Foundation

/// The digest that the linker wrote into an ELF file (note `NT_GNU_BUILD_ID`): the same content has the
/// same, and reading it costs no pass over the file.
struct BuildIdentifier: Equatable {
  let text: String

  /// Reads the notes of the file; its whole content is digested when it has none.
  init(of file: URL) throws {
    let bytes = try Data(contentsOf: file, options: .alwaysMapped)
    text = BuildIdentifier.identifier(in: bytes) ?? "\(bytes.count)-\(Digest(of: bytes))"
  }

  private static func identifier(in bytes: Data) -> String? {
    // 64-bit little-endian: the program headers begin at 32, their size and number stand at 54, 56.
    guard bytes.prefix(6) == Data([0x7F, 0x45, 0x4C, 0x46, 2, 1]),
      let table = bytes.integer(at: 32, width: 8), let size = bytes.integer(at: 54, width: 2),
      let count = bytes.integer(at: 56, width: 2)
    else { return nil }
    for index in 0..<count {
      let header = table + index * size
      guard bytes.integer(at: header, width: 4) == 4,
        let offset = bytes.integer(at: header + 8, width: 8),
        let length = bytes.integer(at: header + 32, width: 8)
      else { continue }
      if let found = note(in: bytes, from: offset, to: offset + length) { return found }
    }
    return nil
  }

  private static func note(in bytes: Data, from start: Int, to end: Int) -> String? {
    var position = start
    while position + 12 <= end, let nameSize = bytes.integer(at: position, width: 4),
      let size = bytes.integer(at: position + 4, width: 4),
      let kind = bytes.integer(at: position + 8, width: 4)
    {
      let content = position + 12 + (nameSize + 3) / 4 * 4
      guard content + size <= bytes.count else { return nil }
      if kind == 3, bytes[position + 12..<position + 12 + nameSize] == Data("GNU\0".utf8) {
        return bytes[content..<content + size].map { String(format: "%02x", $0) }.joined()
      }
      position = content + (size + 3) / 4 * 4
    }
    return nil
  }
}

extension Data {
  /// The little-endian number at `offset`; `nil` behind the end or beyond `Int`.
  fileprivate func integer(at offset: Int, width: Int) -> Int? {
    guard offset >= 0, offset <= count - width else { return nil }
    let value = (0..<width).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64(self[offset + $1]) }
    return value < UInt64(Int32.max) ? Int(value) : nil
  }
}
