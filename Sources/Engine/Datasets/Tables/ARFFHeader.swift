/// The declarations before an ARFF file's data.
struct ARFFHeader {
  /// A declared column.
  struct Attribute {
    let name: String
    let kind: Kind
  }

  enum Kind {
    case numeric
    case text
    case nominal([String])
  }

  private(set) var relation = ""
  private(set) var attributes: [Attribute] = []
  let path: String

  init(path: String) { self.path = path }

  /// Takes one declaration; true when the data begin.
  mutating func take(_ text: String, line: Int) throws -> Bool {
    let words = try ARFFWords(text, separator: " ", path: path, line: line, limit: 3)
    switch words.texts.first?.lowercased() {
    case "@data": return true
    case "@relation" where words.texts.count >= 2:
      relation = words.texts[1]
    case "@attribute" where words.texts.count == 3:
      let name = words.texts[1]
      guard !attributes.contains(where: { $0.name == name }) else {
        throw error("a second attribute '\(name)'", line)
      }
      attributes.append(Attribute(name: name, kind: try kind(words.texts[2], line)))
    default: throw error("'\(text.prefix(40))' before @data", line)
    }
    return false
  }

  private func kind(_ text: String, _ line: Int) throws -> Kind {
    if text.hasPrefix("{"), text.hasSuffix("}") {
      let list = String(text.dropFirst().dropLast())
      return .nominal(try ARFFWords(list, separator: ",", path: path, line: line).texts)
    }
    switch text.lowercased().split(separator: " ").first.map(String.init) {
    case "numeric", "real", "integer": return .numeric
    case "string", "date": return .text
    default: throw error("an attribute of the type '\(text.prefix(40))'", line)
    }
  }

  private func error(_ found: String, _ line: Int) -> DataError {
    DataError(
      file: path, position: .line(line), found: found,
      remedy: "write @relation, @attribute NAME numeric, string, date or {a,b}, then @data")
  }
}

/// Values between separators, with quotes and backslashes as ARFF has them.
struct ARFFWords {
  private(set) var texts: [String] = []
  private(set) var areQuoted: [Bool] = []

  /// With a limit the last word is the whole rest of the line, its quotes kept.
  init(
    _ text: String, separator: Character, path: String, line: Int, limit: Int? = nil
  ) throws {
    var rest = Substring(text)
    repeat {
      rest = rest.drop { $0.isWhitespace }
      if let limit, texts.count == limit - 1 {
        texts.append(String(rest).trimmed)
        areQuoted.append(false)
        return
      }
      let isQuoted = rest.first == "'" || rest.first == "\""
      let word = isQuoted ? ARFFWords.quoted(&rest) : ARFFWords.plain(&rest, until: separator)
      rest = rest.drop { $0.isWhitespace && $0 != separator }
      guard let word, rest.isEmpty || rest.first == separator || separator == " " else {
        throw DataError(
          file: path, position: .line(line), found: "quotes that do not fit: \(text.prefix(40))",
          remedy: "close the quotes; write a quote within a value as \\'")
      }
      texts.append(word)
      areQuoted.append(isQuoted)
      if separator != " " {
        guard rest.first == separator else { return }
        rest.removeFirst()
      }
    } while !(separator == " " && rest.isEmpty)
  }

  private static func quoted(_ rest: inout Substring) -> String? {
    let mark = rest.removeFirst()
    var text = ""
    while let character = rest.popFirst() {
      if character == mark { return text }
      if character == "\\", let next = rest.popFirst() {
        text.append(next)
      } else {
        text.append(character)
      }
    }
    return nil
  }

  private static func plain(_ rest: inout Substring, until separator: Character) -> String? {
    let word = rest.prefix { $0 != separator && !(separator == " " && $0.isWhitespace) }
    rest = rest[word.endIndex...]
    return String(word).trimmed
  }
}
