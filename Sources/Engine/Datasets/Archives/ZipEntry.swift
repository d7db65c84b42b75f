/// One file of a ZIP archive, as the archive's directory describes it.
public struct ZipEntry: Hashable, Sendable {
  public let name: String
  /// Bytes after unpacking.
  public let size: Int
  let packedSize: Int
  let isDeflated: Bool
  let checksum: UInt32
  /// Where the entry's own header lies in the archive.
  let headerOffset: Int
}
