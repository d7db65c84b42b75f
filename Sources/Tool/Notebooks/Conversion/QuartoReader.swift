/// Writes a Quarto document as one of our notebooks.
///
/// Swift cells run here too; cells of any other language are shown as code. Prose, attributes, callouts,
/// citations and cross references are read alike and stay as they are.
public struct QuartoReader {
  private let source: SourceLines
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
    var reader = QuartoReader(source)
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

  private init(_ source: SourceLines) {
    self.source = source
    lines = source.ranges.indices.map { source.text(ofLine: $0 + 1) }
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
    let cells = FencedBlock.all(in: source, from: first).compactMap { QuartoCell($0, lines) }
    for cell in cells where !cell.isSwift {
      lostLabels.formUnion(cell.body.compactMap(QuartoCell.label(in:)))
    }
    var number = first
    for cell in cells {
      while number < cell.line { addProse(&number) }
      add(cell)
      number = cell.nextLine
    }
    while number <= lines.count { addProse(&number) }
  }

  private mutating func addProse(_ number: inout Int) {
    written.append(prose(lines[number - 1], number))
    number += 1
  }

  private mutating func add(_ cell: QuartoCell) {
    let place = "line \(cell.line)"
    if cell.isSwift {
      if !cell.rest.isEmpty {
        converted.lose("the options '\(cell.rest)' of the fence are left out", at: place)
      }
      written.append("\(cell.mark){swift}")
      for text in cell.body {
        guard let (prefix, option) = QuartoCell.option(in: text) else {
          written.append(text)
          continue
        }
        let name = String(option.prefix { $0 != ":" })
        if CellOptions.names.contains(name) {
          written.append("\(prefix)//| \(option)")
        } else {
          converted.lose("the option '\(name)' has no meaning here", at: place)
        }
      }
    } else {
      converted.lose("code of the language '\(cell.language)' is shown, not run", at: place)
      written.append("\(cell.mark)\(cell.language)")
      written += cell.body.filter { QuartoCell.option(in: $0) == nil }
    }
    written.append(cell.closing)
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
