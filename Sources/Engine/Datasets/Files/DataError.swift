/// What is wrong with a data file: where, what was found there, and what to do about it.
public struct DataError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A place in a file.
  public enum Position: Hashable, Sendable {
    case wholeFile
    case byte(Int)
    /// Counted in what a gzip file unpacks to.
    case unpackedByte(Int)
    case line(Int)
  }

  public var file: String
  public var position: Position
  public var found: String
  public var remedy: String

  public init(file: String, position: Position = .wholeFile, found: String, remedy: String) {
    self.file = file
    self.position = position
    self.found = found
    self.remedy = remedy
  }

  /// One line: `FILE, byte 12: what was found; the remedy`.
  public var description: String {
    let place =
      switch position {
      case .wholeFile: ""
      case .byte(let offset): ", byte \(offset)"
      case .unpackedByte(let offset): ", byte \(offset) of the unpacked content"
      case .line(let line): ", line \(line)"
      }
    return "\(file)\(place): \(found); \(remedy)"
  }
}
