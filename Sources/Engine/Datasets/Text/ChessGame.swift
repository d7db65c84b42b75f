/// A chess game of a PGN file: its tags and the moves as they are written.
public struct ChessGame: Hashable, Sendable {
  public let tags: [String: String]
  /// Half-moves in standard algebraic notation, such as `e4`, `Nxf7+`, `O-O`, `e8=Q#`.
  public let moves: [String]
  /// `1-0`, `0-1`, `1/2-1/2`, or `*` where it is not known.
  public let result: String

  /// Reads all games; throws `DataError` with the line of what is no move.
  ///
  /// Comments, variations, move numbers, and marks of judgement are left out.
  /// Moves are only read as text: whether they are legal is not checked.
  public static func read(_ file: DataFile) throws -> [ChessGame] {
    var reader = ChessGameReader(file)
    return try reader.games()
  }
}

private struct ChessGameReader {
  private let file: DataFile
  private var offset = 0
  private var line = 1
  private var (tags, moves): ([String: String], [String]) = ([:], [])

  init(_ file: DataFile) { self.file = file }

  mutating func games() throws -> [ChessGame] {
    var games: [ChessGame] = []
    while let byte = peek() {
      switch byte {
      case UInt8(ascii: "["):
        // Tags after moves begin the next game where the result was left out.
        if !moves.isEmpty { games.append(finished("*")) }
        try tag()
      case UInt8(ascii: "{"): try skip(to: "}")
      case UInt8(ascii: ";"), UInt8(ascii: "%"): skipLine()
      case UInt8(ascii: "("): try variation()
      case 0...0x20: take()
      default:
        let word = word()
        if results.contains(word) { games.append(finished(word)) } else { try move(word) }
      }
    }
    if !moves.isEmpty || !tags.isEmpty { games.append(finished("*")) }
    return games
  }

  private mutating func finished(_ result: String) -> ChessGame {
    defer { (tags, moves) = ([:], []) }
    return ChessGame(tags: tags, moves: moves, result: result)
  }

  private func peek() -> UInt8? { offset < file.bytes.count ? file.bytes[offset] : nil }

  private mutating func take() {
    if peek() == UInt8(ascii: "\n") { line += 1 }
    offset += 1
  }

  private mutating func skipLine() {
    while let byte = peek(), byte != UInt8(ascii: "\n") { take() }
  }

  private mutating func skip(to mark: Unicode.Scalar) throws {
    let start = line
    while let byte = peek(), byte != UInt8(ascii: mark) { take() }
    guard peek() != nil else { throw error("a comment without its end", start) }
    take()
  }

  private mutating func variation() throws {
    let start = line
    var depth = 0
    repeat {
      switch peek() {
      case nil: throw error("a variation without its end", start)
      case UInt8(ascii: "{"): try skip(to: "}")
      case UInt8(ascii: "("):
        depth += 1
        take()
      case UInt8(ascii: ")"):
        depth -= 1
        take()
      default: take()
      }
    } while depth > 0
  }

  private mutating func tag() throws {
    let start = offset
    skipLine()
    let text = String(decoding: file.bytes[start..<offset], as: UTF8.self).trimmed
    let name = text.dropFirst().prefix { !$0.isWhitespace }
    let parts = text.split(separator: "\"", maxSplits: 1, omittingEmptySubsequences: false)
    guard text.hasSuffix("\"]"), !name.isEmpty, parts.count == 2 else {
      throw error("a tag '\(text.prefix(40))'", line)
    }
    tags[String(name)] = String(parts[1].dropLast(2))
  }

  private mutating func word() -> String {
    let start = offset
    while let byte = peek(), byte > 0x20, !"{}();".utf8.contains(byte) { take() }
    if offset == start { take() }
    return String(decoding: file.bytes[start..<offset], as: UTF8.self)
  }

  private mutating func move(_ word: String) throws {
    // A number and its points may stand alone or before the move.
    let text = word.drop { $0.isNumber || $0 == "." }
    if text.isEmpty || word.hasPrefix("$") { return }
    let move = String(text.prefix { $0 != "!" && $0 != "?" })
    if move.isEmpty { return }
    guard let first = move.first, "abcdefghKQRBNO".contains(first), move.count >= 2, move.count <= 8
    else {
      throw error("'\(word.prefix(24))', which is no move", line)
    }
    moves.append(move)
  }

  private func error(_ found: String, _ line: Int) -> DataError {
    DataError(
      file: file.path, position: .line(line), found: found,
      remedy: "name a PGN file with moves in standard algebraic notation")
  }
}

private let results: Set = ["1-0", "0-1", "1/2-1/2", "*"]
