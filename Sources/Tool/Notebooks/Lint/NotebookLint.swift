/// Looks a notebook over without running anything.
public struct NotebookLint: Sendable {
  /// In the order of their lines.
  public private(set) var findings: [LintFinding] = []
  /// What was read; `nil` where the document has mistakes.
  public private(set) var notebook: Notebook?

  private let path: String
  private var lines: [Substring] = []

  /// Looks at `source`; `files` reads what it includes, by paths relative to its folder, and
  /// `fileExists` says whether a link's relative path leads to a file.
  public init(
    of source: String, path: String, files: @escaping (String) -> String? = { _ in nil },
    fileExists: (String) -> Bool
  ) {
    self.path = path
    do {
      let notebook = try Notebook(reading: source, path: path, files: files)
      self.notebook = notebook
      lines = notebook.source.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      checkImages(notebook)
      checkCaptions(notebook)
      checkParams(notebook)
      checkHeadings(notebook)
      findings += CellLint(of: notebook, path: path).findings
      checkLinks(notebook, fileExists)
      findings.sort { ($0.line, $0.column) < ($1.line, $1.column) }
      findings = findings.map { $0.moved(by: notebook.origins) }
    } catch {
      findings = error.errors.map {
        LintFinding(
          rule: .document, path: $0.path, line: $0.line, column: $0.column, message: $0.message)
      }
    }
  }

  private mutating func report(_ rule: LintFinding.Rule, line: Int, _ message: String) {
    findings.append(LintFinding(rule: rule, path: path, line: line, message: message))
  }

  /// The first line, from `start` on, that holds `text`.
  private func line(of text: String, from start: Int = 1) -> Int {
    let found = lines.indices.dropFirst(start - 1).first { lines[$0].contains(text) }
    return found.map { $0 + 1 } ?? 1
  }

  private func inlines(of notebook: Notebook) -> [Inline] {
    let blocks = notebook.blocks + notebook.footnotes.flatMap(\.blocks)
    return blocks.flatMap(\.flattened).flatMap(\.inlines).flatMap(\.flattened)
  }

  private mutating func checkImages(_ notebook: Notebook) {
    for case .image(let source, _, let text) in inlines(of: notebook)
    where PlainText.text(of: text).allSatisfy(\.isWhitespace) {
      report(
        .missingAlternativeText, line: line(of: source),
        "the image '\(source)' has no alternative text; write ![what it shows](\(source))")
    }
    for cell in notebook.cells
    where cell.options.label?.hasPrefix("fig-") == true && cell.options.figureAlternativeText == nil
      && cell.options.figureCaption.isEmpty
    {
      report(
        .missingAlternativeText, line: cell.line,
        "this figure has neither caption nor alternative text; add '//| fig-alt: what it shows'")
    }
  }

  private mutating func checkCaptions(_ notebook: Notebook) {
    for cell in notebook.cells {
      let options = cell.options
      guard let label = options.label else { continue }
      let missing: String? =
        switch label.prefix(4) {
        case "fig-": options.figureCaption.isEmpty ? "fig-cap" : nil
        case "tbl-": options.tableCaption.isEmpty ? "tbl-cap" : nil
        case "lst-": options.listingCaption.isEmpty ? "lst-cap" : nil
        default: nil
        }
      if let missing {
        report(
          .missingCaption, line: cell.line,
          "'\(label)' has a number but no caption; add '//| \(missing): ...'")
      }
    }
  }

  private mutating func checkParams(_ notebook: Notebook) {
    let code = notebook.cells.map(\.code) + notebook.expressions.map(\.code)
    for param in notebook.frontMatter.params
    where !code.contains(where: { $0.contains("params.\(param.name)") }) {
      report(
        .unusedParam, line: param.line,
        "no cell uses params.\(param.name); use it or remove it from the front matter")
    }
  }

  private mutating func checkHeadings(_ notebook: Notebook) {
    var level: Int?
    var searched = 1
    for case .heading(let heading) in notebook.blocks {
      let text = PlainText.text(of: heading.inlines)
      let found = line(of: text.split(separator: " ").first.map(String.init) ?? "#", from: searched)
      searched = max(searched, found)
      if let level, heading.level > level + 1 {
        report(
          .headingOrder, line: found,
          "the heading '\(text)' is of level \(heading.level) below one of level \(level); "
            + "make it level \(level + 1)")
      }
      level = heading.level
    }
  }

  private mutating func checkLinks(_ notebook: Notebook, _ fileExists: (String) -> Bool) {
    let anchors = Set(notebook.anchors)
    for inline in inlines(of: notebook) {
      let destination: String
      switch inline {
      case .link(let target, _, _), .image(let target, _, _): destination = target
      default: continue
      }
      let parts = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
      let file = parts.first.map(String.init) ?? ""
      if file.isEmpty, parts.count == 2, !anchors.contains(String(parts[1])) {
        let nearest = nearestName(to: String(parts[1]), among: anchors.sorted())
        report(
          .brokenLink, line: line(of: destination),
          "nothing here has the anchor '\(parts[1])'"
            + (nearest.map { "; did you mean '#\($0)'?" } ?? ""))
      } else if !file.isEmpty, !file.contains(":"), !file.hasPrefix("//"), !fileExists(file) {
        report(.brokenLink, line: line(of: destination), "there is no file '\(file)'")
      }
    }
  }
}

extension Notebook {
  /// The ids that a link within the document may name.
  fileprivate var anchors: [String] {
    let inBlocks = blocks.flatMap(\.flattened).flatMap { block -> [String?] in
      let own: String? =
        switch block {
        case .heading(let heading): heading.id
        case .table(let table): table.label
        case .mathematics(_, let label): label
        case .division(let list, _), .attributed(let list, _): list.id
        default: nil
        }
      let inner = block.inlines.flatMap(\.flattened).map { inline -> String? in
        switch inline {
        case .span(let list, _), .attributed(let list, _): list.id
        default: nil
        }
      }
      return [own] + inner
    }
    return inBlocks.compactMap(\.self) + cells.compactMap(\.options.label)
  }
}
