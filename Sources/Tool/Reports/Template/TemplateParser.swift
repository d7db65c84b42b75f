import Foundation

extension Template {
  /// Reads `source`; `file` is its name in errors.
  init(parsing source: String, file: String) throws {
    var parser = TemplateParser(source: source, file: file)
    self.init(file: file, nodes: try parser.nodes())
  }
}

/// Cuts a template into literals and tags, and nests the sections.
private struct TemplateParser {
  private var rest: Substring
  private let file: String
  private var line = 1
  private var isAtLineStart = true
  private var open: [(name: String, isInverted: Bool, line: Int, before: [Template.Node])] = []
  private var current: [Template.Node] = []

  init(source: String, file: String) {
    rest = source[...]
    self.file = file
  }

  mutating func nodes() throws -> [Template.Node] {
    while let start = rest.firstRange(of: "{{") {
      let literal = rest[..<start.lowerBound]
      let tagLine = line + newlines(in: literal)
      guard let end = rest[start.upperBound...].firstRange(of: "}}") else {
        throw error("this tag is not closed; end it with }}", line: tagLine)
      }
      let tag = rest[start.upperBound..<end.lowerBound]
      rest = rest[end.upperBound...]
      let isAlone = tag.first.map { "#^/!".contains($0) } == true && standsAlone(after: literal)
      add(isAlone ? literal[..<afterLastNewline(of: literal)] : literal)
      line = tagLine + newlines(in: tag)
      isAtLineStart = isAlone
      if isAlone, let newline = rest.firstIndex(of: "\n") {
        rest = rest[rest.index(after: newline)...]
        line += 1
      }
      try take(tag: tag, line: tagLine)
    }
    add(rest)
    if let section = open.last {
      throw error(
        "the section '\(section.name)' is not closed; end it with {{/\(section.name)}}",
        line: section.line)
    }
    return current
  }

  private mutating func add(_ literal: Substring) {
    if !literal.isEmpty { current.append(.literal(String(literal))) }
  }

  private mutating func take(tag: Substring, line: Int) throws {
    let mark = tag.first
    let hasMark = mark.map { "#^/!>".contains($0) } ?? false
    let name = (hasMark ? tag.dropFirst() : tag).trimmingCharacters(in: .whitespaces)
    if mark == "!" { return }
    guard !name.isEmpty, name.allSatisfy(isAllowed) else {
      throw error("'{{\(tag)}}' is no tag; a name has letters, digits, hyphens, dots", line: line)
    }
    switch mark {
    case "#", "^":
      open.append((name, mark == "^", line, current))
      current = []
    case "/": try close(name, line: line)
    case ">": current.append(.file(name: name, line: line))
    default: current.append(.value(name: name, line: line))
    }
  }

  private mutating func close(_ name: String, line: Int) throws {
    guard let section = open.popLast() else {
      throw error("no section is open here that {{/\(name)}} could end", line: line)
    }
    guard section.name == name else {
      throw error(
        "{{/\(name)}} ends nothing: the open section is '\(section.name)' of line \(section.line)",
        line: line)
    }
    let body = current
    current = section.before
    current.append(
      .section(name: name, isInverted: section.isInverted, body: body, line: section.line))
  }

  /// Whether the tag between `literal` and the rest has its line to itself.
  private func standsAlone(after literal: Substring) -> Bool {
    let start = afterLastNewline(of: literal)
    return (isAtLineStart || start > literal.startIndex)
      && literal[start...].allSatisfy { $0 == " " }
      && rest.prefix { $0 != "\n" }.allSatisfy { $0 == " " }
  }

  private func afterLastNewline(of literal: Substring) -> Substring.Index {
    literal.lastIndex(of: "\n").map { literal.index(after: $0) } ?? literal.startIndex
  }

  private func newlines(in text: Substring) -> Int {
    text.utf8.count { $0 == UInt8(ascii: "\n") }
  }

  private func isAllowed(_ letter: Character) -> Bool {
    letter.isASCII && (letter.isLetter || letter.isNumber) || "-._".contains(letter)
  }

  private func error(_ message: String, line: Int) -> TemplateError {
    TemplateError(file: file, line: line, message: message)
  }
}
