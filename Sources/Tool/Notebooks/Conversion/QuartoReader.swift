/// Writes a Quarto document as one of our notebooks.
///
/// Swift cells run here too; cells of any other language are shown as code. Prose, attributes, callouts,
/// citations and cross references are read alike and stay as they are.
public struct QuartoReader {
  private let lines: [String]
  private var converted = Converted()
  private var written: [String] = []
  /// Labels of cells that no longer run: references to them would lead nowhere.
  private var lostLabels: Set<String> = []

  /// Reads `text`; `path` only names it in messages.
  ///
  /// Throws `ConversionError` where the header can't be read.
  public static func converted(_ text: String, path: String) throws(ConversionError) -> Converted {
    let source = SourceLines(text)
    var reader = QuartoReader(
      lines: source.ranges.indices.map { source.text(ofLine: $0 + 1) })
    do throws(LocatedMessage) {
      let header = try FrontMatterLines(source)
      try reader.header(header)
      reader.body(from: header.bodyLine)
    } catch {
      throw ConversionError(description: error.inFile(path).description)
    }
    reader.converted.text = reader.written.joined(separator: "\n") + "\n"
    return reader.converted
  }

  private init(lines: [String]) {
    self.lines = lines
  }

  /// Keeps the entries that our front matter has, line by line.
  private mutating func header(_ header: FrontMatterLines) throws(LocatedMessage) {
    guard header.bodyLine > 1 else { return }
    let value = try YAMLReader.value(of: header.text, firstLine: 2)
    written.append("---")
    if case .mapping(let entries, _) = value {
      for (index, entry) in entries.enumerated() {
        let next =
          index + 1 < entries.count ? entries[index + 1].keyPlace.line : header.bodyLine - 1
        if FrontMatter.knownKeys.contains(entry.key) {
          written += lines[(entry.keyPlace.line - 1)..<(next - 1)]
        } else {
          converted.lose(
            "the header's '\(entry.key)' has no meaning here", at: "line \(entry.keyPlace.line)")
        }
      }
    }
    written.append("---")
  }

  private mutating func body(from first: Int) {
    findLostLabels(from: first)
    var number = first
    while number <= lines.count {
      let line = lines[number - 1]
      guard let fence = CellOpening(line) else {
        written.append(prose(line, number))
        number += 1
        continue
      }
      let end = (number..<lines.count).first { fence.isClosed(by: lines[$0]) } ?? lines.count
      cell(fence, Array(lines[number..<end]), line: number)
      number = end + 2
    }
  }

  private mutating func findLostLabels(from first: Int) {
    var isLost = false
    for line in lines.dropFirst(first - 1) {
      if let fence = CellOpening(line) { isLost = !fence.isSwift }
      guard isLost, let option = CellOpening.option(in: line), option.hasPrefix("label:") else {
        continue
      }
      lostLabels.insert(option.dropFirst(6).filter { $0 != " " && $0 != "\"" })
    }
  }

  private mutating func cell(_ fence: CellOpening, _ body: [String], line: Int) {
    let place = "line \(line)"
    if fence.isSwift {
      if !fence.rest.isEmpty {
        converted.lose("the options '\(fence.rest)' of the fence are left out", at: place)
      }
      written.append("\(fence.mark){swift}")
      for text in body {
        guard let option = CellOpening.option(in: text) else {
          written.append(text)
          continue
        }
        let name = String(option.prefix { $0 != ":" })
        if CellOptions.names.contains(name) {
          written.append("//| \(option)")
        } else {
          converted.lose("the option '\(name)' has no meaning here", at: place)
        }
      }
    } else {
      converted.lose("code of the language '\(fence.language)' is shown, not run", at: place)
      written.append("\(fence.mark)\(fence.language)")
      written += body.filter { CellOpening.option(in: $0) == nil }
    }
    written.append(fence.mark)
  }

  /// A line of prose; references to what is no longer there become plain text.
  private mutating func prose(_ line: String, _ number: Int) -> String {
    let place = "line \(number)"
    if line.contains("{{<"), !line.contains("include") {
      converted.lose("a shortcode has no meaning here and stays as text", at: place)
    }
    var text = line
    for label in lostLabels where text.contains("@\(label)") {
      text = text.replacing("@\(label)", with: "\\@\(label)")
      converted.lose("'@\(label)' names a cell that does not run", at: place)
    }
    for match in text.matches(of: #/`\{(?<language>\w+)\}\s+(?<code>[^`]+)`/#).reversed()
    where match.language != "swift" {
      text.replaceSubrange(match.range, with: "`\(match.code)`")
      converted.lose("an inline expression of '\(match.language)' is shown as code", at: place)
    }
    return text
  }
}

/// The first line of a cell, such as ```` ```{python} ````.
private struct CellOpening {
  let mark: String
  let language: String
  let rest: String

  var isSwift: Bool { language == "swift" }

  init?(_ line: String) {
    guard let match = line.wholeMatch(of: #/ {0,3}(`{3,}|~{3,})\s*\{(\w+)[\s,]*(.*)\}\s*/#) else {
      return nil
    }
    mark = String(match.1)
    language = match.2.lowercased()
    rest = String(match.3)
  }

  func isClosed(by line: String) -> Bool {
    let text = line.drop { $0 == " " }
    return text.hasPrefix(mark) && text.allSatisfy { $0 == mark.first || $0 == " " }
  }

  /// The text behind `#|` or `//|`.
  static func option(in line: String) -> String? {
    guard let match = line.wholeMatch(of: #/\s*(?:#|\/\/)\|\s*(.*)/#) else { return nil }
    return String(match.1)
  }
}
