/// Reads a value that stands on one line: a scalar or a flow list.
struct YAMLFlowReader {
  private let characters: [Character]
  private let line: Int
  private let column: Int
  private var position = 0

  init(_ text: Substring, line: Int, column: Int) {
    characters = Array(text)
    self.line = line
    self.column = column
  }

  /// The value, behind which only a comment may follow.
  mutating func wholeValue() throws(LocatedMessage) -> YAMLValue {
    let value = try readValue(depth: 0)
    skipSpaces()
    if position < characters.count,
      characters[position] != "#" || characters[position - 1] != " "
    {
      throw message("'\(String(characters[position...]))' follows the value; quote the whole text")
    }
    return value
  }

  private var place: YAMLPlace { YAMLPlace(line: line, column: column + position) }

  private func message(_ text: String) -> LocatedMessage {
    LocatedMessage(line: line, column: column + position, message: text)
  }

  private mutating func skipSpaces() {
    while position < characters.count, characters[position] == " " { position += 1 }
  }

  /// `depth` is how many lists are open.
  private mutating func readValue(depth: Int) throws(LocatedMessage) -> YAMLValue {
    switch characters[position] {
    case "[": return try readList(depth: depth + 1)
    case "\"": return try readDoubleQuoted()
    case "'": return try readSingleQuoted()
    case "{": throw message("a mapping in braces is not read; write one 'key: value' a line")
    case "&", "*": throw message("anchors and aliases are not read; repeat the value, or quote it")
    case "!": throw message("tags are not read; leave it out, or quote the text")
    case "%", "@", "`": throw message("a text can't begin with '\(characters[position])'; quote it")
    case "|", ">": throw message("a block text begins behind 'key:' or '- '; quote this text")
    case "-" where isMarker: throw message("a list can't begin here; put it on lines of its own")
    case "?" where isMarker: throw message("keys behind '?' are not read; write 'key: value'")
    default: return try readPlain(inList: depth > 0)
    }
  }

  /// Whether a space or the end follows.
  private var isMarker: Bool {
    position + 1 == characters.count || " \t,[]".contains(characters[position + 1])
  }

  private mutating func readPlain(inList: Bool) throws(LocatedMessage) -> YAMLValue {
    let start = place
    let first = position
    while position < characters.count {
      let character = characters[position]
      let isEnd = position + 1 == characters.count
      if inList, ",[]{}".contains(character) { break }
      if character == "#", position > first, characters[position - 1] == " " { break }
      if character == ":", isEnd || characters[position + 1] == " " {
        throw message("a second ': ' on this line; quote the text that holds it")
      }
      position += 1
    }
    return YAMLScalar.plain(String(characters[first..<position]).trimmedSpaces, at: start)
  }

  private mutating func readSingleQuoted() throws(LocatedMessage) -> YAMLValue {
    let start = place
    position += 1
    var text = ""
    while position < characters.count {
      if characters[position] == "'" {
        guard position + 1 < characters.count, characters[position + 1] == "'" else {
          position += 1
          return .text(text, start)
        }
        position += 1
      }
      text.append(characters[position])
      position += 1
    }
    throw LocatedMessage(
      line: line, column: start.column, message: "this quote is not closed on its line; add a '")
  }

  private mutating func readDoubleQuoted() throws(LocatedMessage) -> YAMLValue {
    let start = place
    position += 1
    var text = ""
    while position < characters.count {
      let character = characters[position]
      if character == "\"" {
        position += 1
        return .text(text, start)
      }
      if character == "\\" {
        text.append(try readEscape())
      } else {
        text.append(character)
        position += 1
      }
    }
    throw LocatedMessage(
      line: line, column: start.column, message: "this quote is not closed on its line; add a \"")
  }

  private mutating func readEscape() throws(LocatedMessage) -> Character {
    let simple: [Character: Character] = [
      "n": "\n", "t": "\t", "r": "\r", "\"": "\"", "\\": "\\", "/": "/", " ": " ", "0": "\0",
    ]
    guard position + 1 < characters.count else { throw message("a lone \\ at the line's end") }
    let letter = characters[position + 1]
    if let character = simple[letter] {
      position += 2
      return character
    }
    let lengths: [Character: Int] = ["x": 2, "u": 4, "U": 8]
    if let length = lengths[letter], position + 2 + length <= characters.count,
      let code = UInt32(String(characters[position + 2..<position + 2 + length]), radix: 16),
      let scalar = Unicode.Scalar(code)
    {
      position += 2 + length
      return Character(scalar)
    }
    throw message("'\\\(letter)' is no escape; write '\\\\' for a backslash, or use single quotes")
  }

  private mutating func readList(depth: Int) throws(LocatedMessage) -> YAMLValue {
    guard depth <= 20 else { throw message("lists are nested more than 20 deep") }
    let start = place
    position += 1
    var items: [YAMLValue] = []
    while true {
      skipSpaces()
      guard position < characters.count else {
        throw LocatedMessage(
          line: line, column: start.column, message: "this list is not closed on its line; add a ]")
      }
      if characters[position] == "]" {
        position += 1
        return .list(items, start)
      }
      guard characters[position] != "," else { throw message("an empty item; remove the comma") }
      items.append(try readValue(depth: depth))
      skipSpaces()
      guard position < characters.count, characters[position] != "]" else { continue }
      guard characters[position] == "," else {
        throw message("expected ',' or ']', found '\(characters[position])'")
      }
      position += 1
    }
  }
}
