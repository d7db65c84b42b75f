/// Reads the YAML subset of front matter and cell options.
///
/// Read are block mappings and lists by indentation, flow lists `[a, b]`, plain, single- and
/// double-quoted scalars on one line, literal and folded blocks (`|`, `>`), and comments. Anything
/// else of YAML (anchors, tags, aliases, flow mappings, several documents, tabs, scalars over
/// several lines) is refused with its place and a remedy.
struct YAMLReader {
  /// A line with content: its number in the file, its indentation, and its text from there on.
  struct Line {
    var number: Int
    var indentation: Int
    var text: Substring
  }

  let raw: [Substring]
  let firstLine: Int
  private var lines: [Line] = []
  var position = 0

  /// Reads `text`, whose first line has the number `firstLine` in its file, and each of whose lines
  /// begins there behind `columns` other characters.
  static func value(
    of text: String, firstLine: Int, columns: [Int] = []
  ) throws(LocatedMessage) -> YAMLValue {
    func column(_ column: Int, line: Int) -> Int {
      columns.indices.contains(line - firstLine) ? column + columns[line - firstLine] : column
    }
    do throws(LocatedMessage) {
      return try value(of: text, firstLine: firstLine).moved { place in
        YAMLPlace(line: place.line, column: column(place.column, line: place.line))
      }
    } catch {
      throw LocatedMessage(
        line: error.line, column: column(error.column, line: error.line), message: error.message)
    }
  }

  private static func value(of text: String, firstLine: Int) throws(LocatedMessage) -> YAMLValue {
    var reader = YAMLReader(
      raw: text.split(separator: "\n", omittingEmptySubsequences: false), firstLine: firstLine)
    try reader.collectLines()
    guard let first = reader.lines.first else {
      return .null(YAMLPlace(line: firstLine, column: 1))
    }
    let value = try reader.readBlock(indentation: first.indentation)
    if let rest = reader.current {
      throw reader.message(rest, "this line is indented differently from its neighbours")
    }
    return value
  }

  private init(raw: [Substring], firstLine: Int) {
    self.raw = raw
    self.firstLine = firstLine
  }

  var current: Line? {
    position < lines.count ? lines[position] : nil
  }

  func message(_ line: Line, _ text: String, at offset: Int = 0) -> LocatedMessage {
    LocatedMessage(line: line.number, column: line.indentation + offset + 1, message: text)
  }

  private mutating func collectLines() throws(LocatedMessage) {
    for (index, text) in raw.enumerated() {
      let spaces = text.prefix { $0 == " " }.count
      let content = text.dropFirst(spaces)
      if content.isEmpty || content.first == "#" || content.allSatisfy(\.isWhitespace) { continue }
      if content.first == "\t" {
        throw LocatedMessage(
          line: firstLine + index, column: spaces + 1,
          message: "a tab indents this line; indent with spaces")
      }
      if spaces == 0, let marker = ["---", "...", "%"].first(where: { content.hasPrefix($0) }),
        marker == "%" || content.dropFirst(3).first?.isWhitespace != false
      {
        throw LocatedMessage(
          line: firstLine + index,
          message: "'\(marker)' begins another document or a directive, which are not read; "
            + "remove the line")
      }
      lines.append(Line(number: firstLine + index, indentation: spaces, text: content))
    }
  }

  private mutating func readBlock(indentation: Int) throws(LocatedMessage) -> YAMLValue {
    guard let line = current else {
      return .null(YAMLPlace(line: firstLine, column: 1))
    }
    if line.text == "-" || line.text.hasPrefix("- ") {
      return try readList(indentation: indentation)
    }
    return try readMapping(indentation: indentation)
  }

  /// A list at the indentation of its own key ends at the next key.
  private mutating func readList(
    indentation: Int, endsAtKey: Bool = false
  ) throws(LocatedMessage) -> YAMLValue {
    let place = YAMLPlace(line: lines[position].number, column: indentation + 1)
    var items: [YAMLValue] = []
    while let line = current, line.indentation == indentation {
      guard line.text == "-" || line.text.hasPrefix("- ") else {
        if endsAtKey { break }
        throw message(line, "a list item begins with '- ', found '\(line.text)'")
      }
      let content = line.text.dropFirst(1).drop { $0 == " " }
      let inner = indentation + (line.text.count - content.count)
      if content.isEmpty || content.first == "#" {
        position += 1
        items.append(try readNested(under: indentation, after: line))
      } else if content.first == "|" || content.first == ">" {
        position += 1
        items.append(try readBlockScalar(content, under: indentation, after: line))
      } else if content.first == "\t" {
        throw message(line, "a tab follows the '-'; use a space", at: inner - indentation)
      } else if YAMLKey(content) != nil {
        // A mapping whose first entry stands behind the dash.
        lines[position] = Line(number: line.number, indentation: inner, text: content)
        items.append(try readMapping(indentation: inner))
      } else {
        position += 1
        items.append(try scalar(content, line: line.number, column: inner + 1))
      }
    }
    return .list(items, place)
  }

  private mutating func readMapping(indentation: Int) throws(LocatedMessage) -> YAMLValue {
    let place = YAMLPlace(line: lines[position].number, column: indentation + 1)
    var entries: [YAMLEntry] = []
    var linesOfKeys: [String: Int] = [:]
    while let line = current, line.indentation == indentation {
      guard let key = YAMLKey(line.text) else {
        throw message(line, "expected 'key: value', found '\(line.text)'")
      }
      if let earlier = linesOfKeys.updateValue(line.number, forKey: key.name) {
        throw message(line, "'\(key.name)' is given twice; the first is on line \(earlier)")
      }
      position += 1
      let keyPlace = YAMLPlace(line: line.number, column: indentation + 1)
      let column = indentation + key.valueOffset + 1
      let value: YAMLValue
      switch key.value.first {
      case nil, "#": value = try readNested(under: indentation, after: line)
      case "|", ">": value = try readBlockScalar(key.value, under: indentation, after: line)
      default: value = try scalar(key.value, line: line.number, column: column)
      }
      entries.append(YAMLEntry(key: key.name, keyPlace: keyPlace, value: value))
    }
    if let line = current, line.indentation > indentation {
      throw message(
        line,
        "this line is indented further than its neighbours; a text over several lines needs '|' or '>'"
      )
    }
    return .mapping(entries, place)
  }

  private mutating func readNested(
    under indentation: Int, after line: Line
  ) throws(LocatedMessage) -> YAMLValue {
    guard let next = current else { return .null(YAMLPlace(line: line.number, column: 1)) }
    let isList = next.text == "-" || next.text.hasPrefix("- ")
    // A list may stand at its key's own indentation.
    guard next.indentation > indentation || (isList && next.indentation == indentation) else {
      return .null(YAMLPlace(line: line.number, column: 1))
    }
    if isList {
      return try readList(
        indentation: next.indentation, endsAtKey: next.indentation == indentation)
    }
    return try readBlock(indentation: next.indentation)
  }

  private func scalar(
    _ text: Substring, line: Int, column: Int
  ) throws(LocatedMessage) -> YAMLValue {
    var reader = YAMLFlowReader(text, line: line, column: column)
    return try reader.wholeValue()
  }
}
