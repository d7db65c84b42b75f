/// Reads a BibTeX file: its entries with their fields, `@string` abbreviations put in.
struct BibTeXReader {
  /// One `@type{key, name = value, ...}`.
  struct Entry: Equatable {
    /// In lower case, such as `article`.
    var type: String
    var key: String
    /// By their names in lower case, still with LaTeX's marks.
    var fields: [String: String]
    /// Where its `@` stands, counted from 1.
    var line: Int
  }

  private let text: [Character]
  private var position = 0
  private var line = 1
  private var abbreviations = Self.months

  /// The entries of `text` in order; throws the first mistake.
  static func entries(of text: String) throws(LocatedMessage) -> [Entry] {
    var reader = BibTeXReader(text: Array(text))
    var entries: [Entry] = []
    while let entry = try reader.next() { entries.append(entry) }
    return entries
  }

  private init(text: [Character]) {
    self.text = text
  }

  private var current: Character? { position < text.count ? text[position] : nil }

  private mutating func advance() {
    if current?.isNewline == true { line += 1 }
    position += 1
  }

  private mutating func skipSpace() {
    while current?.isWhitespace == true { advance() }
  }

  private func mistake(_ message: String) -> LocatedMessage {
    LocatedMessage(line: line, message: message)
  }

  private func ending(_ closing: Character) -> LocatedMessage {
    mistake("the file ends within an entry; add '\(closing)'")
  }

  /// What stands between entries is a comment.
  private mutating func next() throws(LocatedMessage) -> Entry? {
    while true {
      while current != nil, current != "@" { advance() }
      guard current != nil else { return nil }
      let first = line
      advance()
      let type = name().lowercased()
      skipSpace()
      guard let opening = current, opening == "{" || opening == "(" else {
        if type == "comment" { continue }
        throw mistake("'@\(type)' needs '{' behind it; write @article{key, ...}")
      }
      if type == "comment" || type == "preamble" {
        _ = try group(opening, opening == "{" ? "}" : ")")
        continue
      }
      advance()
      let closing: Character = opening == "{" ? "}" : ")"
      if type == "string" {
        for (name, value) in try fields(until: closing) { abbreviations[name] = value }
        continue
      }
      let key = try key(of: type)
      return Entry(type: type, key: key, fields: try fields(until: closing), line: first)
    }
  }

  private mutating func name() -> String {
    skipSpace()
    let start = position
    while let character = current,
      !character.isWhitespace, !"{}(),=\"#@%".contains(character)
    {
      advance()
    }
    return String(text[start..<position])
  }

  private mutating func key(of type: String) throws(LocatedMessage) -> String {
    let key = name()
    skipSpace()
    guard !key.isEmpty, current == "," || current == "}" || current == ")" else {
      throw mistake("this @\(type) has no key; write @\(type){key, title = {...}}")
    }
    if current == "," { advance() }
    return key
  }

  private mutating func fields(
    until closing: Character
  ) throws(LocatedMessage) -> [String: String] {
    var fields: [String: String] = [:]
    while true {
      skipSpace()
      if current == closing {
        advance()
        return fields
      }
      let name = name().lowercased()
      skipSpace()
      guard !name.isEmpty, current == "=" else {
        throw current == nil
          ? ending(closing)
          : mistake("expected 'name = value', found '\(name)\(current.map(String.init) ?? "")'")
      }
      advance()
      fields[name] = try value()
      skipSpace()
      if current == "," {
        advance()
      } else if current == nil {
        throw ending(closing)
      } else if current != closing {
        throw mistake("behind the value of '\(name)' stands neither ',' nor '\(closing)'")
      }
    }
  }

  /// Parts joined by `#`: groups in braces or quotes, numbers, abbreviations.
  private mutating func value() throws(LocatedMessage) -> String {
    var value = ""
    repeat {
      if current == "#" { advance() }
      skipSpace()
      switch current {
      case "{": value += try group()
      case "\"": value += try quoted()
      default:
        let word = name()
        guard !word.isEmpty else { throw mistake("a value is {text}, \"text\" or a number") }
        if word.allSatisfy(\.isNumber) {
          value += word
        } else if let known = abbreviations[word.lowercased()] {
          value += known
        } else {
          throw mistake("no @string has the name '\(word)'; put the value in braces")
        }
      }
      skipSpace()
    } while current == "#"
    return value
  }

  /// The text in a pair of braces or parentheses, without them.
  private mutating func group(
    _ opening: Character = "{", _ closing: Character = "}"
  ) throws(LocatedMessage) -> String {
    let first = line
    var depth = 0
    let start = position + 1
    while let character = current {
      if character == "\\" {
        advance()
      } else if character == opening {
        depth += 1
      } else if character == closing {
        depth -= 1
        if depth == 0 {
          let group = String(text[start..<position])
          advance()
          return group
        }
      }
      advance()
    }
    throw LocatedMessage(line: first, message: "the '\(opening)' that opens here is never closed")
  }

  private mutating func quoted() throws(LocatedMessage) -> String {
    let first = line
    advance()
    let start = position
    var depth = 0
    while let character = current {
      if character == "\\" { advance() }
      if character == "{" { depth += 1 }
      if character == "}" { depth -= 1 }
      if character == "\"", depth == 0 {
        let group = String(text[start..<position])
        advance()
        return group
      }
      advance()
    }
    throw LocatedMessage(line: first, message: "the quote that opens here is never closed")
  }

  private static let months = Dictionary(
    uniqueKeysWithValues: [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ].map { ($0.lowercased(), $0) })
}
